// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.Origin;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns that name another table of their source, shortened: {@code pId} beside a table
 * <i>Product</i>, {@code cat_ref} of a foreign key to <i>product_categories</i>.
 */
final class NeighbourNames {
  /** A table of which no other is known. */
  static final NeighbourNames NONE = new NeighbourNames("", Set.of(), Map.of(), Map.of());

  private static final int MOST_TOKENS = 12;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST = 3;
  private static final int LONGEST_SHOWN = 100;

  /** What a column that names a table without a key to it ends with. */
  private static final Set<String> REFERENCES =
      Set.of(
          "id", "key", "sk", "bk", "hk", "nk", "fk", "code", "cd", "no", "nr", "num", "nbr", "guid",
          "uuid");

  /** The same where it is written as one with the initials of the name: {@code TID}. */
  private static final List<String> TAILS = List.of("id", "key", "sk", "fk", "cd", "no", "nr");

  private static final int MOST_INITIALS = 4;

  /** First words of tables' names that say what kind of table it is. */
  private static final Set<String> KINDS =
      Set.of("dimension", "fact", "tbl", "table", "staging", "ref", "lookup");

  /** How readily a column names one of the tables beside it, and one that it refers to. */
  private static final double NAMED = 0.1;

  private static final double REFERRED = 0.7;

  /** How much further a reading stands that names a table beside, and one that it refers to. */
  private static final double NAMED_AHEAD = 2.5;

  private static final double REFERRED_AHEAD = 6;

  private static final String BESIDE = "there is a table ";

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

    /** Of a table with its schema or without. */
    static Reference to(String column, String table) {
      String bare = Origin.unqualified(table);
      return new Reference(column, bare, "refers to " + shown(bare));
    }
  }

  private final List<Name> names;

  /** Why a column is read as the words of a table's name, by these. */
  private final Map<List<String>, String> named;

  /** The same by column, for runs of words of the names of those tables that it refers to. */
  private final Map<String, Map<List<String>, String>> referred;

  private final List<String> tables;

  private NeighbourNames(
      String table,
      Set<List<String>> own,
      Map<String, Set<List<String>>> others,
      Map<String, Map<List<String>, String>> referred) {
    this.tables = List.copyOf(others.keySet());
    this.named = new LinkedHashMap<>();
    own.forEach(words -> named.put(words, BESIDE + shown(table)));
    Map<String, Integer> beginnings = new HashMap<>();
    others.forEach(
        (other, forms) -> {
          forms.forEach(words -> named.putIfAbsent(words, BESIDE + shown(other)));
          forms.stream()
              .map(List::getFirst)
              .distinct()
              .forEach(word -> beginnings.merge(word, 1, Integer::sum));
        });
    this.names = new ArrayList<>();
    for (List<String> words : named.keySet()) {
      int alike = words.size() > 1 ? 1 : beginnings.getOrDefault(words.getFirst(), 1);
      names.add(new Name(words, alike));
    }
    this.referred = referred;
  }

  /** A table's name, cut where it is very long. */
  private static String shown(String table) {
    return table.length() <= LONGEST_SHOWN ? table : table.substring(0, LONGEST_SHOWN) + "…";
  }

  /**
   * What is beside a table. Of other tables only those count whose names a column may stand for,
   * see {@link #tables}.
   *
   * @param names the columns' names as they are read, without the marks of the table
   * @param forms the words that the name of a table stands for, in one way or another
   */
  static NeighbourNames of(
      GenerationInput input,
      UnaryOperator<String> names,
      Function<String, Set<List<String>>> forms) {
    TableEvidence table = input.evidence();
    Map<String, Map<List<String>, String>> referred = new HashMap<>();
    for (Reference reference : references(table)) {
      Map<List<String>, String> runs =
          referred.computeIfAbsent(
              names.apply(reference.column()), column -> new LinkedHashMap<>());
      forms.apply(reference.table()).forEach(words -> addRuns(runs, words, reference.reason()));
    }
    List<Search> columns = new ArrayList<>();
    for (ColumnEvidence column : table.columns()) {
      String name = names.apply(column.name());
      Search search = new Search(IdentifierSplitter.split(name));
      if (!referred.containsKey(name) && search.mayNameATable()) {
        columns.add(search);
      }
    }
    Set<List<String>> own = forms.apply(table.table());
    Map<String, Set<List<String>>> others = new LinkedHashMap<>();
    Set<String> first = new HashSet<>(standing(own, columns));
    if (!columns.isEmpty()) {
      for (String other : input.tables()) {
        others.put(other, forms.apply(other));
        first.addAll(standing(others.get(other), columns));
      }
      others
          .values()
          .removeIf(of -> of.stream().noneMatch(words -> first.contains(words.getFirst())));
    }
    return new NeighbourNames(table.table(), own, others, referred);
  }

  /** The first words of names that a column stands for. */
  private static List<String> standing(Set<List<String>> forms, List<Search> columns) {
    return forms.stream()
        .filter(words -> columns.stream().anyMatch(column -> column.standFor(words)))
        .map(List::getFirst)
        .toList();
  }

  /** The other tables that bear on the reading: a column may stand for one, or for its likes. */
  List<String> tables() {
    return tables;
  }

  /** Columns and the tables they refer to; a key of one column is the table's own. */
  private static List<Reference> references(TableEvidence table) {
    List<Reference> references = new ArrayList<>();
    for (TableKey key : table.keys()) {
      if (key.kind() == TableKey.Kind.PRIMARY && key.columns().size() == 1) {
        String own = table.table();
        references.add(new Reference(key.columns().getFirst(), own, "the key of " + shown(own)));
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
    boolean layer = name.size() > 1 && name.getFirst().kind() == Piece.Kind.LAYER;
    for (List<String> form : RestatedName.forms(layer ? name.subList(1, name.size()) : name)) {
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
      case SEEN, LETTERS, TABLE, NEIGHBOUR, HOUSE, LAYER -> true;
      case WORD, NUMBER, KEPT -> false;
    };
  }

  /** For each token of a column the readings in which it stands for another table's name. */
  List<List<TokenReading>> readings(
      String column, List<Token> tokens, TokenReader reader, Lexicon lexicon) {
    Search search = new Search(tokens);
    Finds finds = new Finds(search, reader, lexicon);
    Map<List<String>, String> sure = referred.getOrDefault(column, Map.of());
    if (!sure.isEmpty()) {
      sure.keySet().forEach(words -> finds.add(words, search.beforeReference(), REFERRED));
    } else if (search.mayNameATable()) {
      List<Name> standing = names.stream().filter(n -> search.readAs(n.words())).toList();
      double all = standing.stream().mapToInt(Name::alike).sum();
      standing.forEach(n -> finds.add(n.words(), search.end, NAMED * n.alike() / all));
    }
    return finds.found;
  }

  /** Looks for names of tables among the tokens of a column. */
  private static final class Search {
    private final List<Token> tokens;

    /** Where the tokens end that may stand for a name of which nothing else speaks. */
    private final int end;

    Search(List<Token> tokens) {
      this.tokens = tokens;
      int before = beforeReference();
      this.end = before < tokens.size() ? before : 0;
    }

    /** Where the tokens end that something refers by: before an ending that says so. */
    int beforeReference() {
      boolean said = tokens.size() > 1 && REFERENCES.contains(tokens.getLast().lower());
      return said ? tokens.size() - 1 : tokens.size();
    }

    /** Whether it ends as a column does that refers to something. */
    boolean mayNameATable() {
      return tokens.size() <= MOST_TOKENS
          && (end > 0 || tokens.stream().anyMatch(token -> !ending(token.lower()).isEmpty()));
    }

    /** Whether letters stand for a name, in tokens of their own or as one with the ending. */
    boolean standFor(List<String> words) {
      return readAs(words)
          || tokens.stream()
              .anyMatch(
                  token -> {
                    String head = head(token);
                    return !head.isEmpty()
                        && RestatedName.standsFor(head, words, 0) == words.size();
                  });
    }

    /** The same, where of letters and ending as one only initials count. */
    boolean readAs(List<String> words) {
      for (int from = 0; from < end; from++) {
        if (!stands(from, end, words).isEmpty()) {
          return true;
        }
      }
      return tokens.stream().anyMatch(token -> initials(token, words));
    }

    /** What each of the tokens stands for where they stand for all of the words. */
    List<List<String>> stands(int from, int end, List<String> words) {
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

    /** Whether a token is the initials of a name and an ending: {@code STID}. */
    static boolean initials(Token token, List<String> words) {
      String head = head(token);
      return head.length() == words.size()
          && words.size() <= MOST_INITIALS
          && RestatedName.standsFor(head, words, 0) == words.size();
    }

    /** What stands in a token before its ending; empty without one. */
    private static String head(Token token) {
      String ending = token.latin() ? ending(token.lower()) : "";
      return ending.isEmpty()
          ? ""
          : token.lower().substring(0, token.lower().length() - ending.length());
    }

    private static String ending(String letters) {
      for (String tail : TAILS) {
        if (letters.length() > tail.length() && letters.endsWith(tail)) {
          return tail;
        }
      }
      return "";
    }
  }

  /** The readings that a search gives, by token. */
  private static final class Finds {
    private final Search search;
    private final TokenReader reader;
    private final NamePieces pieces;
    private final List<List<TokenReading>> found = new ArrayList<>();

    Finds(Search search, TokenReader reader, Lexicon lexicon) {
      this.search = search;
      this.reader = reader;
      this.pieces = new NamePieces(lexicon);
      search.tokens.forEach(token -> found.add(new ArrayList<>()));
    }

    /** Adds the readings in which tokens before a place, or one of them, stand for a name. */
    void add(List<String> words, int end, double sure) {
      List<Token> tokens = search.tokens;
      for (int from = 0; from < end; from++) {
        List<List<String>> stands = search.stands(from, end, words);
        for (int i = 0; i < stands.size(); i++) {
          String letters = tokens.get(from + i).lower();
          Piece piece = piece(letters, stands.get(i), Math.log(sure) / stands.size());
          found.get(from + i).add(NamePieces.alone(piece));
        }
      }
      for (int at = 0; at < tokens.size(); at++) {
        if (Search.initials(tokens.get(at), words)) {
          Piece head = piece(Search.head(tokens.get(at)), words, Math.log(sure));
          String ending = Search.ending(tokens.get(at).lower());
          TokenReading rest = reader.read(new Token(ending, ending, false)).getFirst();
          found.get(at).add(pieces.joined(head, rest));
        }
      }
    }

    private Piece piece(String letters, List<String> words, double sure) {
      return pieces.piece(letters, words, Piece.Kind.NEIGHBOUR, sure, 0);
    }
  }
}
