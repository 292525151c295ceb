// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads columns that begin with their table's name again, shortened: {@code DProdClass} in {@code
 * DimProduct}, {@code FactCCShift} in {@code FactCallCenter}, {@code WOID} in {@code WorkOrder}.
 * Initials of it are read wherever a token begins with them.
 */
final class RestatedName {
  private static final int RESTS = 8;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST = 3;
  private static final int WRITTEN = 4;

  /**
   * How readily writers shorten the whole name of a table, its end, its beginning, or its first
   * word alone.
   */
  private static final double WHOLE = 0.3;

  private static final double END = 0.1;
  private static final double BEGINNING = 0.08;
  private static final double FIRST = 0.03;

  /** How sure it is where every column of the table begins so. */
  private static final double HABIT = 0.7;

  /** Fewer columns that begin alike show no habit. */
  private static final int FEW = 3;

  /** The table of no name. */
  static final RestatedName NONE = new RestatedName(List.of(), List.of());

  /** The name as it is read and, where that differs word by word, as it is written. */
  private final List<List<String>> forms;

  /** How many columns begin with certain letters, and with certain tokens, a space behind each. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private final int columns;

  private RestatedName(List<List<String>> forms, List<String> columns) {
    this.forms = List.copyOf(forms);
    this.columns = columns.size();
    if (!forms.isEmpty()) {
      columns.forEach(this::countBeginnings);
    }
  }

  /**
   * The name of a table with those of its columns.
   *
   * @param name how the table's own name is read; what is not sure counts as it is written
   */
  static RestatedName of(List<Piece> name, List<String> columns) {
    return new RestatedName(List.copyOf(forms(name)), columns);
  }

  /** A table's name in words as it is read and, where that differs, as it is written. */
  static Set<List<String>> forms(List<Piece> name) {
    List<String> read = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (Piece piece : name) {
      List<String> letters = List.of(piece.letters());
      if (piece.kind() != Piece.Kind.NUMBER && piece.letters().length() >= SHORTEST) {
        read.addAll(TableContext.sure(piece) ? piece.words() : letters);
        written.addAll(piece.words().size() == 1 ? letters : piece.words());
      }
    }
    Set<List<String>> forms = new LinkedHashSet<>();
    for (List<String> form : List.of(read, written)) {
      if (!form.isEmpty()) {
        forms.add(List.copyOf(form.subList(0, Math.min(MOST_WORDS, form.size()))));
      }
    }
    return forms;
  }

  private void countBeginnings(String column) {
    StringBuilder beginning = new StringBuilder();
    List<Token> tokens = IdentifierSplitter.split(column);
    for (Token token : tokens.subList(0, Math.min(MOST_WORDS, tokens.size()))) {
      String letters = token.lower();
      for (int n = 2; beginning.isEmpty() && n <= Math.min(MOST_WORDS, letters.length()); n++) {
        beginnings.merge(letters.substring(0, n), 1, Integer::sum);
      }
      beginnings.merge(beginning.append(letters).append(' ').toString(), 1, Integer::sum);
    }
  }

  /** The share of the columns that begin so; 0 where that may be chance. */
  private double share(String beginning) {
    int alike = beginnings.getOrDefault(beginning, 0);
    return alike < FEW ? 0 : (double) alike / columns;
  }

  private static double sure(double usual, double share) {
    return usual + Math.max(0, HABIT - usual) * share;
  }

  /**
   * For each token the readings in which it is part of the table's name.
   *
   * @param after words that the token after the one at a place may begin with
   */
  List<List<TokenReading>> readings(
      List<Token> tokens, IntFunction<Set<Integer>> after, TokenReader reader, Lexicon lexicon) {
    Search search = new Search(tokens, after, reader, lexicon);
    for (List<String> words : forms) {
      for (int i = 0; i < tokens.size(); i++) {
        search.initials(i, words);
      }
    }
    for (List<String> words : forms) {
      for (int from = 0; from < words.size(); from++) {
        search.run(words, from);
      }
    }
    return search.found;
  }

  /** How many words from one on the letters stand for: as initials, or one that holds them. */
  static int standsFor(String letters, List<String> words, int word) {
    int n = letters.length();
    if (n > 1 && word + n <= words.size()) {
      boolean initials = true;
      for (int i = 0; i < n; i++) {
        initials &= words.get(word + i).charAt(0) == letters.charAt(i);
      }
      if (initials) {
        return n;
      }
    }
    String one = words.get(word);
    return one.charAt(0) == letters.charAt(0) && Lexicon.subsequence(letters, one) ? 1 : 0;
  }

  /** The readings of one column's tokens. */
  private final class Search {
    private final List<Token> tokens;
    private final IntFunction<Set<Integer>> after;
    private final TokenReader reader;
    private final Lexicon lexicon;
    private final NamePieces pieces;
    private final List<List<TokenReading>> found = new ArrayList<>();

    Search(
        List<Token> tokens, IntFunction<Set<Integer>> after, TokenReader reader, Lexicon lexicon) {
      this.tokens = tokens;
      this.after = after;
      this.reader = reader;
      this.lexicon = lexicon;
      this.pieces = new NamePieces(lexicon);
      tokens.forEach(t -> found.add(new ArrayList<>()));
    }

    /** The longest run of first tokens that stand for words of the name, one or several each. */
    void run(List<String> words, int from) {
      List<List<String>> stands = new ArrayList<>();
      StringBuilder beginning = new StringBuilder();
      int word = from;
      while (stands.size() < tokens.size() && word < words.size()) {
        Token token = tokens.get(stands.size());
        int n = token.latin() ? standsFor(token.lower(), words, word) : 0;
        if (n == 0) {
          break;
        }
        stands.add(words.subList(word, word + n));
        beginning.append(token.lower()).append(' ');
        word += n;
      }
      boolean toTheEnd = word == words.size();
      if (stands.isEmpty() || (from > 0 && !toTheEnd)) {
        return;
      }
      double beginningOnly = stands.size() > 1 ? BEGINNING : 0;
      double usual = from > 0 ? END : toTheEnd ? WHOLE : beginningOnly;
      double share = share(beginning.toString());
      double sure = sure(usual, share);
      if (sure > 0) {
        double each = Math.log(sure) / stands.size();
        for (int i = 0; i < stands.size(); i++) {
          String letters = tokens.get(i).lower();
          if (!written(letters)) {
            found.get(i).add(NamePieces.alone(piece(letters, stands.get(i), each, share)));
          }
        }
      }
    }

    /** Whether letters are a word as they stand: {@code account_id} of <i>accounts</i>. */
    private boolean written(String letters) {
      int id = letters.length() < WRITTEN ? -1 : lexicon.id(letters);
      return id >= 0 && lexicon.english(id);
    }

    /** Readings of a token that begins with initials of the table's name. */
    void initials(int at, List<String> words) {
      String letters = tokens.get(at).lower();
      int most = tokens.get(at).latin() ? Math.min(words.size(), letters.length()) : 0;
      for (int n = 1; n <= most && words.get(n - 1).charAt(0) == letters.charAt(n - 1); n++) {
        String head = letters.substring(0, n);
        double usual = n == words.size() ? WHOLE : n > 1 ? BEGINNING : FIRST;
        double share = share(head);
        Piece piece = piece(head, words.subList(0, n), Math.log(sure(usual, share)), share);
        if (n == letters.length()) {
          found.get(at).add(NamePieces.alone(piece));
        } else {
          String rest = letters.substring(n);
          tails(new Token(rest, rest, false), piece, at)
              .forEach(t -> found.get(at).add(pieces.joined(piece, t)));
        }
      }
    }

    private List<TokenReading> tails(Token rest, Piece head, int at) {
      List<TokenReading> read = reader.read(rest);
      List<TokenReading> tails = new ArrayList<>(read.subList(0, Math.min(RESTS, read.size())));
      tails.addAll(reader.beside(rest, Set.of(head.last()), after.apply(at)));
      return tails;
    }

    private Piece piece(String letters, List<String> stands, double channel, double share) {
      return pieces.piece(letters, stands, Piece.Kind.TABLE, channel, share);
    }
  }
}
