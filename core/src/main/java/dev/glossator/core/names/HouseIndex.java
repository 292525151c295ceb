// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** The names that tables gave to one column. */
  private static final class Votes {
    private final Map<String, Vote> byName = new LinkedHashMap<>();

    /** Tables that agree on a name, and the first of them as its reason. */
    private record Vote(String value, String reason, int votes) {}

    void add(String value, String reason) {
      byName.merge(
          key(value),
          new Vote(value, reason, 1),
          (known, one) -> new Vote(known.value(), known.reason(), known.votes() + 1));
    }

    int all() {
      return byName.values().stream().mapToInt(Vote::votes).sum();
    }

    /** What most call it; of several the one that came first. */
    Vote most() {
      return byName.values().stream()
          .reduce((first, next) -> next.votes() > first.votes() ? next : first)
          .orElseThrow();
    }

    /** What most call it, as sure as the first vote makes it, and surer with each that agrees. */
    Known known(double repeats) {
      Vote most = most();
      double sure = (most.votes() - 1 + repeats * FIRST_VOTE) / (all() - 1 + FIRST_VOTE);
      return new Known(most.value(), most.reason(), Math.min(ACCEPTED_HERE, sure));
    }
  }

  private static final double ACCEPTED_HERE = 0.99;

  /**
   * In twelve of fourteen sources with repeated columns the same name comes again for 0.88 to 1 of
   * them; an organisation's own columns outweigh that when more than ten of them have come again.
   */
  private static final double REPEATS = 0.92;

  private static final double REPEATS_KNOWN = 10;

  /** How many later votes the expectation after the first is worth. */
  private static final double FIRST_VOTE = 2;

  static final HouseIndex EMPTY = new HouseIndex(HouseLanguage.EMPTY);

  private final Map<String, Known> byPlace = new HashMap<>();
  private final Map<String, Votes> byColumn = new HashMap<>();
  private final Map<String, Known> defined = new HashMap<>();
  private final HouseTerms terms;
  private final HouseSpelling spelling;
  private final double repeats;
  private final Map<String, List<Meaning>> abbreviations = new HashMap<>();

  HouseIndex(HouseLanguage house) {
    for (boolean own : new boolean[] {true, false}) {
      Set<String> settled = Set.copyOf(abbreviations.keySet());
      Set<String> named = Set.copyOf(byColumn.keySet());
      for (AcceptedName name : house.accepted()) {
        if (name.ownProject() == own) {
          accept(name, settled, named);
        }
      }
    }
    this.repeats = repeats();
    this.terms = new HouseTerms(house.terms());
    this.spelling = HouseSpelling.of(house);
    for (boolean whole : new boolean[] {false, true}) {
      Set<String> decided = Set.copyOf(abbreviations.keySet());
      for (DictionaryEntry entry : house.dictionary()) {
        if (entry.wholeName() == whole) {
          define(entry, decided);
        }
      }
    }
  }

  /** The name for a column that people accepted or that a dictionary gives. */
  Optional<Known> name(String table, String column) {
    Known here = byPlace.get(place(table, column));
    if (here != null) {
      return Optional.of(here);
    }
    Votes elsewhere = byColumn.get(key(column));
    return elsewhere != null
        ? Optional.of(elsewhere.known(repeats))
        : Optional.ofNullable(defined.get(key(column)));
  }

  /**
   * How the organisation reads a token, one reading for each meaning it has there; empty when it
   * says nothing about it.
   */
  List<TokenReading> readings(Token token, Lexicon lexicon) {
    List<Meaning> meanings = abbreviations.get(token.lower());
    if (meanings == null) {
      meanings =
          terms.standingFor(token.lower(), lexicon).map(HouseIndex::meaning).stream().toList();
    }
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
        .orElseGet(() -> terms.reason(piece.letters()));
  }

  /** Whether a reading is the name of a glossary term. */
  boolean term(Hypothesis reading) {
    return terms.named(reading);
  }

  HouseSpelling spelling() {
    return spelling;
  }

  private static Meaning meaning(HouseTerms.Term term) {
    return new Meaning(term.words(), term.name(), 1);
  }

  /**
   * Takes a name over.
   *
   * @param settled tokens whose meaning the own project has decided
   * @param named columns which it has named
   */
  private void accept(AcceptedName name, Set<String> settled, Set<String> named) {
    String where = name.table().isEmpty() ? name.column() : name.table() + "." + name.column();
    String reason = "accepted for " + where;
    byPlace.putIfAbsent(
        place(name.table(), name.column()), new Known(name.value(), reason, ACCEPTED_HERE));
    if (!named.contains(key(name.column()))) {
      byColumn.computeIfAbsent(key(name.column()), c -> new Votes()).add(name.value(), reason);
    }
    learn(name, reason, settled);
  }

  /** How often a column that comes again has the name it has elsewhere, in this organisation. */
  private double repeats() {
    double again = 0;
    double same = 0;
    for (Votes votes : byColumn.values()) {
      again += votes.all() - 1;
      same += votes.most().votes() - 1;
    }
    return (same + REPEATS * REPEATS_KNOWN) / (again + REPEATS_KNOWN);
  }

  /**
   * Takes over what each token of an accepted column stands for, where that is plain to see.
   *
   * @param settled tokens whose meaning the own project has decided
   */
  private void learn(AcceptedName name, String reason, Set<String> settled) {
    List<Token> tokens = IdentifierSplitter.split(name.column());
    HouseSpelling written = HouseSpelling.of(name.value());
    for (Token token : tokens) {
      String own = written.form(token.lower());
      if (own != null && TitleCase.special(own) && !settled.contains(token.lower())) {
        vote(token, List.of(own), reason);
      }
    }
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
        vote(token, stands, reason);
      }
    }
  }

  private void vote(Token token, List<String> stands, String reason) {
    abbreviations.merge(
        token.lower(), List.of(new Meaning(stands, reason, 1)), HouseIndex::together);
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
    if (entry.expansion().isBlank()) {
      return;
    }
    if (entry.wholeName()) {
      defined.putIfAbsent(key(entry.key()), new Known(entry.expansion(), "dictionary", 0.98));
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
