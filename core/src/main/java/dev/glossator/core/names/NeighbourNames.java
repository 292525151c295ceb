// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns that name another table of their source, shortened: {@code pId} beside a table
 * <i>Product</i>, {@code cat_ref} of a foreign key to <i>product_categories</i>.
 */
final class NeighbourNames {
  /** A table of which no other is known. */
  static final NeighbourNames NONE = new NeighbourNames(List.of(), Map.of(), Map.of());

  private static final int MOST_TOKENS = 12;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST = 3;

  /** What a column that names a table without a key to it ends with. */
  private static final Set<String> REFERENCES =
      Set.of("id", "key", "sk", "fk", "code", "cd", "no", "nr", "num", "nbr", "guid", "uuid");

  /** The same where it is written as one with the initials of the name: {@code TID}. */
  private static final Set<String> TAILS = Set.of("id", "key", "sk", "fk", "cd", "no", "nr");

  private static final int MOST_INITIALS = 4;

  /** First words of tables' names that say what kind of table it is. */
  private static final Set<String> KINDS =
      Set.of("dim", "dimension", "fact", "tbl", "table", "stg", "staging", "ref", "lkp", "lookup");

  /** How readily a column names one of the tables beside it, and one that it refers to. */
  private static final double NAMED = 0.1;

  private static final double REFERRED = 0.7;

  /** How much further a reading stands that names a table beside, and one that it refers to. */
  private static final double NAMED_AHEAD = 2.5;

  private static final double REFERRED_AHEAD = 6;

  private static final String BESIDE = "there is a table ";

  /** How often one of several tables is meant, by its name's words alone. */
  private static final double EXPECTED = Math.log(0.003);

  /**
   * A table that a column may name.
   *
   * @param words of its name without its kind, the last one in the singular
   * @param alike how many tables' names begin with the word that is its whole name
   */
  private record Name(List<String> words, int alike) {}

  /**
   * Which pieces of a reading name a table.
   *
   * @param from the first of them
   * @param end behind the last
   * @param reason how the table comes in, in a few words
   * @param ahead how much further the reading stands
   */
  record Naming(int from, int end, String reason, double ahead) {

    /** Whether the piece at a place is one of them, and short for a word. */
    boolean explains(int at, Piece piece) {
      return at >= from && at < end && shortened(piece);
    }
  }

  /** A column that refers to a table, and why that is known. */
  private record Reference(String column, String table, String reason) {

    static Reference to(String column, String table) {
      return new Reference(column, table, "refers to " + table);
    }
  }

  private final List<Name> names;

  /** Why a column is read as the words of a table's name, by these. */
  private final Map<List<String>, String> named;

  /** The same by column, for runs of words of the names of those tables that it refers to. */
  private final Map<String, Map<List<String>, String>> referred;

  private NeighbourNames(
      List<Name> names,
      Map<List<String>, String> named,
      Map<String, Map<List<String>, String>> referred) {
    this.names = names;
    this.named = named;
    this.referred = referred;
  }

  /**
   * What is beside a table.
   *
   * @param prefix what is left out of the columns' names
   * @param forms the words that the name of a table stands for, in one way or another
   */
  static NeighbourNames of(
      GenerationInput input, TablePrefix prefix, Function<String, Set<List<String>>> forms) {
    TableEvidence table = input.evidence();
    Map<List<String>, String> named = new LinkedHashMap<>();
    forms.apply(table.table()).forEach(words -> named.put(words, BESIDE + table.table()));
    Map<String, Integer> beginnings = new HashMap<>();
    for (String other : input.tables()) {
      Set<String> first = new HashSet<>();
      for (List<String> words : forms.apply(other)) {
        named.putIfAbsent(words, BESIDE + other);
        if (first.add(words.getFirst())) {
          beginnings.merge(words.getFirst(), 1, Integer::sum);
        }
      }
    }
    List<Name> names = new ArrayList<>();
    for (List<String> words : named.keySet()) {
      int alike = words.size() > 1 ? 1 : beginnings.getOrDefault(words.getFirst(), 1);
      names.add(new Name(words, alike));
    }
    Map<String, Map<List<String>, String>> referred = new HashMap<>();
    for (Reference reference : references(table)) {
      String other = reference.table();
      Map<List<String>, String> runs =
          referred.computeIfAbsent(
              prefix.without(reference.column()), column -> new LinkedHashMap<>());
      forms
          .apply(other.substring(other.lastIndexOf('.') + 1))
          .forEach(words -> addRuns(runs, words, reference.reason()));
    }
    return new NeighbourNames(names, named, referred);
  }

  /** Columns and the tables they refer to; a key of one column is the table's own. */
  private static List<Reference> references(TableEvidence table) {
    List<Reference> references = new ArrayList<>();
    for (TableKey key : table.keys()) {
      if (key.kind() == TableKey.Kind.PRIMARY && key.columns().size() == 1) {
        String own = table.table();
        references.add(new Reference(key.columns().getFirst(), own, "the key of " + own));
      }
      String other = key.referencedTable();
      if (key.kind() == TableKey.Kind.FOREIGN && other != null) {
        key.columns().forEach(column -> references.add(Reference.to(column, other)));
      }
    }
    for (Inclusion inclusion : table.inclusions()) {
      if (inclusion.complete()) {
        references.add(Reference.to(inclusion.column(), inclusion.referencedTable()));
      }
    }
    return references;
  }

  private static void addRuns(Map<List<String>, String> runs, List<String> words, String reason) {
    for (int n = words.size(); n > 0; n--) {
      for (int from = 0; from + n <= words.size(); from++) {
        runs.putIfAbsent(List.copyOf(words.subList(from, from + n)), reason);
      }
    }
  }

  /**
   * A table's name as it is read and as it is written, without its kind.
   *
   * @param name how it is read; what is not sure counts as it is written
   */
  static Set<List<String>> forms(List<Piece> name, Lexicon lexicon) {
    Set<List<String>> forms = new LinkedHashSet<>();
    for (List<String> form : RestatedName.forms(name)) {
      boolean kind = form.size() > 1 && KINDS.contains(form.getFirst());
      List<String> words = new ArrayList<>(kind ? form.subList(1, form.size()) : form);
      if (words.size() <= MOST_WORDS && words.getFirst().length() >= SHORTEST) {
        words.add(singular(words.removeLast(), lexicon));
        forms.add(List.copyOf(words));
      }
    }
    return forms;
  }

  private static String singular(String word, Lexicon lexicon) {
    if (word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST) {
      String stem = word.substring(0, word.length() - 1);
      for (String one : List.of(stem.replaceFirst("ie$", "y"), stem, stem.replaceFirst("e$", ""))) {
        int id = lexicon.id(one);
        if (id >= 0 && lexicon.english(id)) {
          return one;
        }
      }
    }
    return word;
  }

  /** Which pieces of a column's reading name a table; null where none do. */
  @Nullable Naming naming(String column, Hypothesis reading) {
    Map<List<String>, String> sure = referred.getOrDefault(column, Map.of());
    List<Piece> pieces = reading.pieces();
    int end = pieces.size();
    if (end > 1 && REFERENCES.contains(pieces.getLast().letters())) {
      end--;
    } else if (sure.isEmpty()) {
      return null;
    }
    Map<List<String>, String> reasons = sure.isEmpty() ? named : sure;
    for (int from = 0; from < end; from++) {
      List<Piece> run = pieces.subList(from, end);
      if (run.stream().anyMatch(NeighbourNames::shortened)) {
        String reason = reasons.get(run.stream().flatMap(p -> p.words().stream()).toList());
        if (reason != null) {
          return new Naming(from, end, reason, sure.isEmpty() ? NAMED_AHEAD : REFERRED_AHEAD);
        }
      }
    }
    return null;
  }

  private static boolean shortened(Piece piece) {
    return switch (piece.kind()) {
      case SEEN, LETTERS, TABLE, NEIGHBOUR, HOUSE -> true;
      case WORD, NUMBER, KEPT -> false;
    };
  }

  /** For each token of a column the readings in which it stands for another table's name. */
  List<List<TokenReading>> readings(
      String column, List<Token> tokens, TokenReader reader, Lexicon lexicon) {
    Search search = new Search(tokens, reader, lexicon);
    Set<List<String>> sure = referred.getOrDefault(column, Map.of()).keySet();
    if (tokens.size() > MOST_TOKENS || (names.isEmpty() && sure.isEmpty())) {
      return search.found;
    }
    boolean reference = REFERENCES.contains(tokens.getLast().lower());
    if (!sure.isEmpty()) {
      int end = reference ? tokens.size() - 1 : tokens.size();
      sure.forEach(words -> search.add(words, end, REFERRED));
      return search.found;
    }
    int end = reference ? tokens.size() - 1 : 0;
    List<Name> standing = names.stream().filter(n -> search.standFor(n.words(), end)).toList();
    double all = standing.stream().mapToInt(Name::alike).sum();
    standing.forEach(n -> search.add(n.words(), end, NAMED * n.alike() / all));
    return search.found;
  }

  /** The readings of one column's tokens. */
  private static final class Search {
    private final List<Token> tokens;
    private final TokenReader reader;
    private final Lexicon lexicon;
    private final List<List<TokenReading>> found = new ArrayList<>();

    Search(List<Token> tokens, TokenReader reader, Lexicon lexicon) {
      this.tokens = tokens;
      this.reader = reader;
      this.lexicon = lexicon;
      tokens.forEach(t -> found.add(new ArrayList<>()));
    }

    /** Whether tokens before a place stand for a name, or one token for its initials. */
    boolean standFor(List<String> words, int end) {
      for (int from = 0; from < end; from++) {
        if (!stands(from, end, words).isEmpty()) {
          return true;
        }
      }
      return tokens.stream().anyMatch(token -> !tail(token, words).isEmpty());
    }

    /** Adds the readings in which they do, as sure as that is. */
    void add(List<String> words, int end, double sure) {
      for (int from = 0; from < end; from++) {
        List<List<String>> stands = stands(from, end, words);
        for (int i = 0; i < stands.size(); i++) {
          String letters = tokens.get(from + i).lower();
          Piece piece = piece(letters, stands.get(i), Math.log(sure) / stands.size());
          found.get(from + i).add(new TokenReading(List.of(piece), piece.channel()));
        }
      }
      for (int at = 0; at < tokens.size(); at++) {
        String tail = tail(tokens.get(at), words);
        if (!tail.isEmpty()) {
          String letters = tokens.get(at).lower();
          String head = letters.substring(0, letters.length() - tail.length());
          found.get(at).add(joined(piece(head, words, Math.log(sure)), tail));
        }
      }
    }

    /** What each of the tokens stands for where they stand for all of the words. */
    private List<List<String>> stands(int from, int end, List<String> words) {
      List<List<String>> stands = new ArrayList<>();
      int word = 0;
      for (int i = from; i < end; i++) {
        boolean more = word < words.size() && tokens.get(i).latin();
        int n = more ? RestatedName.standsFor(tokens.get(i).lower(), words, word) : 0;
        if (n == 0) {
          return List.of();
        }
        stands.add(words.subList(word, word + n));
        word += n;
      }
      return word == words.size() ? stands : List.of();
    }

    /** What follows the initials of a name in a token; empty where it does not begin with them. */
    private static String tail(Token token, List<String> words) {
      int n = words.size();
      String letters = token.lower();
      if (!token.latin() || n > MOST_INITIALS || letters.length() <= n) {
        return "";
      }
      for (int i = 0; i < n; i++) {
        if (words.get(i).charAt(0) != letters.charAt(i)) {
          return "";
        }
      }
      String rest = letters.substring(n);
      return TAILS.contains(rest) ? rest : "";
    }

    private TokenReading joined(Piece head, String tail) {
      TokenReading rest = reader.read(new Token(tail, tail, false)).getFirst();
      List<Piece> pieces = new ArrayList<>(List.of(head));
      pieces.addAll(rest.pieces());
      double link = TokenReader.CUT + lexicon.follows(head.last(), rest.first());
      return new TokenReading(pieces, head.channel() + link + rest.score());
    }

    private Piece piece(String letters, List<String> stands, double channel) {
      int[] ids = stands.stream().mapToInt(lexicon::id).toArray();
      double score = channel + Math.max(0, EXPECTED - lexicon.unigram(ids[0]));
      for (int i = 1; i < ids.length; i++) {
        score += lexicon.follows(ids[i - 1], ids[i]) / 4;
      }
      return new Piece(letters, stands, ids, Piece.Kind.NEIGHBOUR, score, 0);
    }
  }
}
