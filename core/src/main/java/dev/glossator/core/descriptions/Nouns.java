// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.names.NameReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Business names as they stand inside a sentence. */
final class Nouns {
  private static final Set<String> TABLE_PREFIXES =
      Set.of(
          "dim",
          "dimension",
          "fact",
          "fct",
          "agg",
          "aggregate",
          "aggregated",
          "tbl",
          "table",
          "stg",
          "stage",
          "staging",
          "vw",
          "view",
          "raw",
          "src");
  private static final Set<String> TABLE_SUFFIXES =
      Set.of(
          "header", "master", "table", "tbl", "dim", "dimension", "fact", "view", "data", "list");
  private static final Set<String> REFERENCE_WORDS =
      Set.of(
          "id",
          "identifier",
          "key",
          "number",
          "no",
          "code",
          "ref",
          "reference",
          "fk",
          "sk",
          "surrogate",
          "uuid",
          "sequence",
          "seq");
  private static final Set<String> UNCOUNTED =
      Set.of(
          "sales",
          "news",
          "series",
          "goods",
          "gas",
          "bias",
          "atlas",
          "canvas",
          "lens",
          "analytics",
          "logistics",
          "species");
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "movies", "movie",
          "cookies", "cookie",
          "statuses", "status",
          "bonuses", "bonus",
          "viruses", "virus",
          "buses", "bus",
          "campuses", "campus",
          "indices", "index");

  /** {@code Sales 2024}, {@code Calls 20261107}, {@code Stock 2026 11}: no part of the thing. */
  private static final Pattern PERIOD_OF_FILE =
      Pattern.compile(" ((19|20)\\d{2} \\d{2}( \\d{2})?|\\d{4,8})$");

  private static final double TRUSTED = 0.5;

  private Nouns() {}

  /** {@code Sales Order ID} as {@code sales order ID}: words in capitals stay. */
  static String inSentence(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ")) {
      words.add(keepsCase(word) ? word : word.toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  private static boolean keepsCase(String word) {
    return word.length() > 1
        && word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /**
   * The thing one row of the table stands for, {@code sales order}; empty when the name says none,
   * or is more likely misread than not: all columns would repeat it.
   */
  static String object(NameReading table) {
    if (!table.proposed() || table.best().confidence() < TRUSTED) {
      return "";
    }
    String name = PERIOD_OF_FILE.matcher(inSentence(table.best().text())).replaceFirst("");
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    while (words.size() > 1 && TABLE_PREFIXES.contains(words.getFirst())) {
      words.removeFirst();
    }
    while (words.size() > 1 && TABLE_SUFFIXES.contains(words.getLast())) {
      words.removeLast();
    }
    words.set(words.size() - 1, singular(words.getLast()));
    return String.join(" ", words);
  }

  /**
   * What a reference column points at: {@code Product Subcategory ID} → {@code product
   * subcategory}.
   */
  static String referent(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(inSentence(name).split(" ")));
    while (words.size() > 1 && REFERENCE_WORDS.contains(words.getLast().toLowerCase(Locale.ROOT))) {
      words.removeLast();
    }
    return String.join(" ", words);
  }

  /** Whether a name says no more than that it refers to something: ID, Code, Key. */
  static boolean reference(String name) {
    return REFERENCE_WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a name is about the record rather than about the thing: Modified Date, Load Time. */
  static boolean bookkeeping(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches(
            ".*\\b(modified|updated?|last (change|update)|changed?|load(ed)?|created?|inserted"
                + "|row|etl|rowguid)\\b.*");
  }

  /**
   * Whether a name says what is true of the thing or happens to it, so that no "of the …" may
   * follow: Is Active, Has Children, Raised At, Approved By, Valid From.
   */
  static boolean predicate(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches(
            "(is|are|was|has|have|had|can|may|must|should|allows?)\\b.+|.+\\b(at|by|on|in|to|from|for|since|until|as|of|with)");
  }

  static String singular(String word) {
    if (UNCOUNTED.contains(word) || word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    if (IRREGULAR.containsKey(word)) {
      return IRREGULAR.get(word);
    }
    if (word.endsWith("ies")) {
      return word.length() > 5 ? word.substring(0, word.length() - 3) + "y" : word;
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** The same text with its first letter in upper case. */
  static String capitalised(String text) {
    int first = text.codePointAt(0);
    return new StringBuilder(text.length())
        .appendCodePoint(Character.toUpperCase(first))
        .append(text, Character.charCount(first), text.length())
        .toString();
  }
}
