// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a table or a column.
 *
 * @param name business name, if any
 * @param description description, if any
 * @param terms names of glossary terms
 * @param state whether people have agreed to it
 * @param decided who decided about it
 */
public record ExportedTexts(
    @Nullable String name,
    @Nullable String description,
    List<String> terms,
    State state,
    Decided decided) {

  /** Nothing is written. */
  public static final ExportedTexts NONE = new ExportedTexts(null, null, List.of(), State.ACCEPTED);

  /**
   * Who decided about texts, and what they said.
   *
   * @param by names of people as they stand in sheets, else profiles, or SYSTEM; may be empty
   * @param comment their words, each behind the kind of text; may be empty
   */
  public record Decided(String by, String comment) {

    /** Nothing is known. */
    public static final Decided UNKNOWN = new Decided("", "");
  }

  public ExportedTexts(
      @Nullable String name, @Nullable String description, List<String> terms, State state) {
    this(name, description, terms, state, Decided.UNKNOWN);
  }

  /** The same with who decided. */
  public ExportedTexts decidedBy(Decided decided) {
    return new ExportedTexts(name, description, terms, state, decided);
  }

  /** How far a text has come. */
  public enum State {
    ACCEPTED,
    PROPOSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ExportedTexts {
    name = blankToNull(name);
    description = blankToNull(description);
    terms = List.copyOf(terms);
  }

  public boolean isEmpty() {
    return name == null && description == null && terms.isEmpty();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
