// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Words that names of people are told from other words by. */
final class WordLists {
  static final Set<String> GIVEN = load("given-names.txt");
  static final Set<String> SURNAMES = load("surnames.txt");

  /** Names that are everyday words too, and mostly those. */
  static final Set<String> AMBIGUOUS = load("ambiguous-names.txt");

  static final Set<String> EVERYDAY = load("everyday-words.txt");

  private WordLists() {}

  private static Set<String> load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Set<String> words = new HashSet<>();
      reader
          .lines()
          .filter(l -> !l.startsWith("#"))
          .forEach(l -> words.addAll(List.of(l.split(" "))));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the program's own jar", e);
    }
  }
}
