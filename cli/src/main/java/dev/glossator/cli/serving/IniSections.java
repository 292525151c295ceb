// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.serving;

import java.util.ArrayList;
import java.util.List;

/** Edits files of sections without touching what other sections hold. */
final class IniSections {

  private IniSections() {}

  /** The text with the section's lines replaced, or with the section behind the last one. */
  static String put(String text, String section, List<String> lines) {
    List<String> result = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("[")) {
        inside = line.strip().equals("[" + section + "]");
        if (inside && !found) {
          found = true;
          result.add(line);
          result.addAll(lines);
          result.add("");
        }
      }
      if (!inside) {
        result.add(line);
      }
    }
    if (!found) {
      if (!result.isEmpty() && !result.getLast().isBlank()) {
        result.add("");
      }
      result.add("[" + section + "]");
      result.addAll(lines);
    }
    while (!result.isEmpty() && result.getLast().isBlank()) {
      result.removeLast();
    }
    return String.join("\n", result) + "\n";
  }
}
