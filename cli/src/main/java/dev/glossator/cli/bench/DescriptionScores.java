// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up how descriptions compare with what people wrote and with the rows they speak of. Rates
 * are per description written; recall and self-identification are over all columns with gold, so
 * that silence costs there.
 */
final class DescriptionScores {
  static final Set<String> GRAMMAR =
      Set.of(
          "of", "in", "on", "to", "for", "from", "and", "or", "is", "as", "at", "by", "with",
          "this", "that", "it", "its", "are", "be", "all", "one", "which", "was", "has", "have",
          "not", "if");

  private final List<Scored> columns = new ArrayList<>();

  /**
   * A column that was described, or left alone.
   *
   * @param table which table it belongs to
   * @param names words of table, column and business name
   * @param gold what a person wrote
   * @param text what was generated; empty for silence
   * @param claims the text held to the rows
   */
  record Scored(
      String table, Set<String> names, List<String> gold, String text, ClaimScores claims) {}

  void add(Scored column) {
    columns.add(column);
  }

  /** The figures by their fixed names. */
  Map<String, Object> figures() {
    List<Scored> written = columns.stream().filter(c -> !c.text().isEmpty()).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("columns", columns.size());
    figures.put("described", written.size());
    figures.put("newInformationRecall", round(newInformation()));
    figures.put("selfIdentification", round(selfIdentification()));
    figures.put(
        "unsupportedNumbers", rate(written, c -> !c.claims().unsupportedNumbers().isEmpty()));
    figures.put(
        "unsupportedEntities", rate(written, c -> !c.claims().unsupportedEntities().isEmpty()));
    figures.put(
        "falseStructuralClaims", rate(written, c -> !c.claims().falseStructuralClaims().isEmpty()));
    figures.put("duplicates", round(duplicates(written)));
    figures.put("silent", rate(columns, c -> c.text().isEmpty()));
    figures.put(
        "silentOrBeyondName",
        rate(columns, c -> c.text().isEmpty() || c.claims().tellsBeyondNames()));
    return figures;
  }

  private static double rate(List<Scored> columns, java.util.function.Predicate<Scored> predicate) {
    return round(columns.stream().mapToInt(c -> predicate.test(c) ? 1 : 0).average().orElse(0));
  }

  /** Share of the gold's content words outside the names that the text has. */
  private double newInformation() {
    double sum = 0;
    int count = 0;
    for (Scored column : columns) {
      List<String> fresh =
          column.gold().stream()
              .filter(w -> !GRAMMAR.contains(w) && !has(column.names(), w))
              .distinct()
              .toList();
      if (!fresh.isEmpty()) {
        Set<String> words = new HashSet<>(NameWords.of(column.text()));
        sum += (double) fresh.stream().filter(w -> has(words, w)).count() / fresh.size();
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static boolean has(Set<String> words, String word) {
    return words.contains(word) || words.stream().anyMatch(w -> NameWords.same(w, word));
  }

  /** How often a text is nearest to its own gold among those of its table; ties count in part. */
  private double selfIdentification() {
    Map<String, List<Scored>> tables = new LinkedHashMap<>();
    columns.forEach(c -> tables.computeIfAbsent(c.table(), t -> new ArrayList<>()).add(c));
    double hits = 0;
    for (List<Scored> table : tables.values()) {
      Map<String, Double> rarity = rarity(table);
      for (Scored column : table) {
        hits += column.text().isEmpty() ? 0 : hit(column, table, rarity);
      }
    }
    return columns.isEmpty() ? 0 : hits / columns.size();
  }

  private static double hit(Scored column, List<Scored> table, Map<String, Double> rarity) {
    Set<String> words = new HashSet<>(NameWords.of(column.text()));
    double own = likeness(words, column.gold(), rarity);
    int better = 0;
    int equal = 0;
    for (Scored other : table) {
      double likeness = likeness(words, other.gold(), rarity);
      better += likeness > own + 1e-9 ? 1 : 0;
      equal += Math.abs(likeness - own) <= 1e-9 ? 1 : 0;
    }
    return better > 0 || own == 0 ? 0 : 1.0 / equal;
  }

  private static double likeness(Set<String> words, List<String> gold, Map<String, Double> rarity) {
    double shared = 0;
    double length = 0;
    for (String word : new HashSet<>(gold)) {
      double weight = rarity.getOrDefault(word, 0.0);
      length += weight * weight;
      shared += has(words, word) ? weight * weight : 0;
    }
    return length == 0 ? 0 : shared / Math.sqrt(length);
  }

  private static Map<String, Double> rarity(List<Scored> table) {
    Map<String, Integer> uses = new HashMap<>();
    for (Scored column : table) {
      new HashSet<>(column.gold()).forEach(w -> uses.merge(w, 1, Integer::sum));
    }
    Map<String, Double> rarity = new HashMap<>();
    uses.forEach((w, n) -> rarity.put(w, Math.log(1 + (double) table.size() / n)));
    return rarity;
  }

  private static double duplicates(List<Scored> written) {
    Map<String, Integer> uses = new HashMap<>();
    written.forEach(c -> uses.merge(c.text(), 1, Integer::sum));
    return written.stream()
        .mapToInt(c -> uses.getOrDefault(c.text(), 0) > 1 ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static double round(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
