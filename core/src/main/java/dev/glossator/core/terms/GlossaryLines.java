// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.json.Json;
import dev.glossator.core.json.MalformedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a glossary of one JSON object a line: {@code
 * {"id","name","definition"?,"synonyms"?:[…],"parents"?:[…]}}.
 */
public final class GlossaryLines {

  private GlossaryLines() {}

  /**
   * The terms in order; blank lines are passed over.
   *
   * @throws IllegalArgumentException naming the line and what is wrong with it
   */
  public static List<GlossaryEntry> read(List<String> lines) {
    List<GlossaryEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      GlossaryEntry entry = entry(lines.get(i), i + 1);
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException(
            "line "
                + (i + 1)
                + ": the id "
                + entry.id()
                + " occurs twice; each term needs its own");
      }
      entries.add(entry);
    }
    return List.copyOf(entries);
  }

  private static GlossaryEntry entry(String line, int number) {
    try {
      Json.Members term = Json.readObject(line);
      String definition = term.text("definition");
      return new GlossaryEntry(
          required(term, "id", number),
          required(term, "name", number),
          definition == null ? "" : definition,
          term.texts("synonyms"),
          term.texts("parents"),
          false);
    } catch (MalformedJson e) {
      throw new IllegalArgumentException(
          "line " + number + ": expected one JSON object with id and name", e);
    }
  }

  private static String required(Json.Members term, String member, int line) {
    String value = term.text(member);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "line " + line + ": the term lacks a text member \"" + member + "\"");
    }
    return value;
  }
}
