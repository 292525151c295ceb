// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An organisation's words by the identifiers they belong to; its own project's come first. */
final class HouseIndex {

  /**
   * A name the organisation already has.
   *
   * @param value as people wrote it
   * @param reason where it comes from
   * @param confidence how sure that makes it
   */
  record Known(String value, String reason, double confidence) {}

  /** Words for an abbreviation, and where they come from. */
  private record Meaning(List<String> words, String reason, int votes) {}

  /** Codes and short forms of trade and technology that mean the same in every house. */
  private static final Map<String, List<String>> KNOWN_TO_ALL =
      Map.ofEntries(
          Map.entry("ean", List.of("ean")),
          Map.entry("gtin", List.of("gtin")),
          Map.entry("upc", List.of("upc")),
          Map.entry("sku", List.of("sku")),
          Map.entry("iban", List.of("iban")),
          Map.entry("isbn", List.of("isbn")),
          Map.entry("issn", List.of("issn")),
          Map.entry("uuid", List.of("uuid")),
          Map.entry("guid", List.of("guid")),
          Map.entry("url", List.of("url")),
          Map.entry("dob", List.of("date", "of", "birth")));

  static final HouseIndex EMPTY = new HouseIndex(HouseLanguage.EMPTY);

  private final Map<String, Known> byPlace = new HashMap<>();
  private final Map<String, Known> byColumn = new HashMap<>();
  private final Map<String, List<Meaning>> abbreviations = new HashMap<>();

  HouseIndex(HouseLanguage house) {
    for (boolean own : new boolean[] {true, false}) {
      Set<String> settled = Set.copyOf(abbreviations.keySet());
      for (AcceptedName name : house.accepted()) {
        if (name.ownProject() == own) {
          accept(name, settled);
        }
      }
    }
    for (boolean whole : new boolean[] {false, true}) {
      Set<String> decided = Set.copyOf(abbreviations.keySet());
      for (DictionaryEntry entry : house.dictionary()) {
        if (entry.wholeName() == whole) {
          define(entry, decided);
        }
      }
    }
    KNOWN_TO_ALL.forEach(
        (letters, words) ->
            abbreviations.putIfAbsent(
                letters, List.of(new Meaning(words, "known by its letters", 1))));
  }

  /** The name for a column that people accepted or that a dictionary gives. */
  Optional<Known> name(String table, String column) {
    Known here = byPlace.get(place(table, column));
    return Optional.ofNullable(here != null ? here : byColumn.get(key(column)));
  }

  /**
   * How the organisation reads a token, one reading for each meaning it has there; empty when it
   * says nothing about it.
   */
  List<TokenReading> readings(Token token, Lexicon lexicon) {
    List<Meaning> meanings = abbreviations.getOrDefault(token.lower(), List.of());
    double all = meanings.stream().mapToInt(Meaning::votes).sum();
    List<TokenReading> readings = new ArrayList<>();
    for (Meaning meaning : meanings) {
      int[] ids =
          meaning.words().stream().mapToInt(w -> lexicon.id(w.toLowerCase(Locale.ROOT))).toArray();
      double share = Math.log(meaning.votes() / all);
      Piece piece =
          new Piece(token.lower(), meaning.words(), ids, Piece.Kind.HOUSE, share, meaning.votes());
      readings.add(new TokenReading(List.of(piece), share));
    }
    return readings;
  }

  /** Why a piece is read as the organisation reads it. */
  String reason(Piece piece) {
    return abbreviations.getOrDefault(piece.letters(), List.of()).stream()
        .filter(m -> m.words().equals(piece.words()))
        .map(Meaning::reason)
        .findFirst()
        .orElse("");
  }

  private void accept(AcceptedName name, Set<String> settled) {
    String where = name.table().isEmpty() ? name.column() : name.table() + "." + name.column();
    Known known = new Known(name.value(), "accepted for " + where, 0.97);
    byPlace.putIfAbsent(
        place(name.table(), name.column()), new Known(name.value(), known.reason(), 0.99));
    byColumn.putIfAbsent(key(name.column()), known);
    learn(name, "accepted for " + where, settled);
  }

  /**
   * Takes over what each token of an accepted column stands for, where that is plain to see.
   *
   * @param settled tokens whose meaning the own project has decided
   */
  private void learn(AcceptedName name, String reason, Set<String> settled) {
    List<Token> tokens = IdentifierSplitter.split(name.column());
    List<String> words = new ArrayList<>();
    for (Token word : IdentifierSplitter.split(name.value())) {
      words.add(word.lower());
    }
    List<List<String>> matched =
        NameAligner.align(tokens.stream().map(Token::lower).toList(), words);
    for (int i = 0; i < matched.size(); i++) {
      Token token = tokens.get(i);
      List<String> stands = matched.get(i);
      boolean shortened = !stands.isEmpty() && !String.join("", stands).equals(token.lower());
      if (!token.number()
          && shortened
          && !looksShortened(stands)
          && !settled.contains(token.lower())) {
        abbreviations.merge(
            token.lower(), List.of(new Meaning(stands, reason, 1)), HouseIndex::together);
      }
    }
  }

  /** One vote more for a meaning that is known, or one meaning more, the most voted first. */
  private static List<Meaning> together(List<Meaning> known, List<Meaning> added) {
    List<Meaning> all = new ArrayList<>();
    boolean found = false;
    Meaning one = added.getFirst();
    for (Meaning meaning : known) {
      boolean same = meaning.words().equals(one.words());
      found |= same;
      all.add(same ? new Meaning(meaning.words(), meaning.reason(), meaning.votes() + 1) : meaning);
    }
    if (!found) {
      all.add(one);
    }
    all.sort(Comparator.comparingInt(m -> -m.votes()));
    return List.copyOf(all);
  }

  /** {@code No.} for {@code no} is a matter of style for that column, not a word for others. */
  private static boolean looksShortened(List<String> stands) {
    return stands.size() == 1 && stands.getFirst().length() < 3;
  }

  private void define(DictionaryEntry entry, Set<String> decided) {
    if (entry.wholeName()) {
      byColumn.putIfAbsent(key(entry.key()), new Known(entry.expansion(), "dictionary", 0.98));
      AcceptedName whole = new AcceptedName("", entry.key(), entry.expansion(), true);
      learn(whole, "dictionary, for " + entry.key(), decided);
      return;
    }
    List<String> words = List.of(entry.expansion().strip().split("\\s+"));
    if (!decided.contains(key(entry.key()))) {
      abbreviations.put(key(entry.key()), List.of(new Meaning(words, "dictionary", 1)));
    }
  }

  private static String place(String table, String column) {
    return key(table) + '\n' + key(column);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
