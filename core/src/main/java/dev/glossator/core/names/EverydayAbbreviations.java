// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Short forms that any writer of columns uses and that a business name spells out. */
final class EverydayAbbreviations {
  private static final String KEPT = "kept";

  private final Set<String> spelledOut;

  private EverydayAbbreviations(Set<String> spelledOut) {
    this.spelledOut = spelledOut;
  }

  /** Reads the list; the stream is not closed. Forms that business names keep are left out. */
  static EverydayAbbreviations read(InputStream list) throws IOException {
    Set<String> spelledOut = new HashSet<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && !cells[cells.length - 1].equals(KEPT)) {
        spelledOut.add(cells[0]);
      }
    }
    return new EverydayAbbreviations(spelledOut);
  }

  /** Whether a business name would spell these letters out, in lower case. */
  boolean contains(String letters) {
    return spelledOut.contains(letters);
  }
}
