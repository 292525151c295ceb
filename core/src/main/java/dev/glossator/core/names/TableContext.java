// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table says about its columns before any of them is read: its own words, and words written
 * out in full.
 */
final class TableContext {
  static final TableContext NONE = new TableContext(List.of(), Set.of(), Map.of(), Set.of());

  private static final int SHORTEST = 3;
  private static final int MOST_PROSE = 200;
  private static final int RESTS = 8;
  private static final int VALUES = 5;

  /**
   * How readily writers shorten the whole name of a table, its beginning, or its first word to
   * initials.
   */
  private static final double WHOLE = Math.log(0.3);

  private static final double BEGINNING = Math.log(0.08);
  private static final double FIRST = Math.log(0.03);

  private final List<String> words;
  private final Set<String> prose;
  private final Map<String, Integer> written;
  private final Set<String> values;

  private TableContext(
      List<String> words, Set<String> prose, Map<String, Integer> written, Set<String> values) {
    this.words = List.copyOf(words);
    this.prose = prose;
    this.written = written;
    this.values = values;
  }

  /** The context of a table whose own name has been read. */
  static TableContext of(GenerationInput input, Hypothesis name, Lexicon lexicon) {
    List<String> words = new ArrayList<>();
    for (Piece piece : name.pieces()) {
      boolean sure =
          piece.kind() == Piece.Kind.WORD
              || piece.kind() == Piece.Kind.SEEN
              || piece.kind() == Piece.Kind.HOUSE;
      if (sure && piece.letters().length() >= SHORTEST) {
        words.addAll(piece.words());
      }
    }
    TableEvidence table = input.evidence();
    Set<String> prose = new HashSet<>(words);
    addWords(prose, input.description());
    addWords(prose, table.comment() == null ? "" : table.comment());
    Map<String, Integer> written = new HashMap<>();
    table
        .columns()
        .forEach(
            c -> {
              Set<String> own = new HashSet<>();
              for (Token token : IdentifierSplitter.split(c.name())) {
                int id =
                    token.latin() && token.lower().length() > SHORTEST
                        ? lexicon.id(token.lower())
                        : -1;
                if (id >= 0 && lexicon.english(id) && own.add(token.lower())) {
                  written.merge(token.lower(), 1, Integer::sum);
                }
              }
            });
    Set<String> values = new HashSet<>();
    for (ColumnEvidence column : table.columns()) {
      if (column.profile() != null) {
        column.profile().topValues().stream()
            .limit(VALUES)
            .forEach(v -> addWords(values, v.value()));
      }
    }
    return new TableContext(words, prose, written, values);
  }

  boolean mentions(String word) {
    return prose.contains(word);
  }

  /** Whether a word of four letters or more stands among the values of the table. */
  boolean holds(String word) {
    return word.length() > SHORTEST && values.contains(word);
  }

  boolean writes(String word) {
    return written.containsKey(word);
  }

  /** Readings of a token that begins with initials of the table's name. */
  List<TokenReading> initials(Token token, TokenReader reader, Lexicon lexicon) {
    if (words.isEmpty() || !token.latin()) {
      return List.of();
    }
    List<TokenReading> found = new ArrayList<>();
    for (int n = 1; n <= Math.min(words.size(), token.lower().length()); n++) {
      if (words.get(n - 1).charAt(0) != token.lower().charAt(n - 1)) {
        break;
      }
      String rest = token.lower().substring(n);
      Piece head = head(token.lower().substring(0, n), n, lexicon);
      if (rest.isEmpty()) {
        found.add(new TokenReading(List.of(head), head.channel()));
      } else {
        List<TokenReading> tails = reader.read(new Token(rest, rest, false));
        for (TokenReading tail : tails.subList(0, Math.min(RESTS, tails.size()))) {
          List<Piece> pieces = new ArrayList<>(List.of(head));
          pieces.addAll(tail.pieces());
          double link = TokenReader.CUT + lexicon.follows(head.last(), tail.first());
          found.add(new TokenReading(pieces, head.channel() + link + tail.score()));
        }
      }
    }
    return found;
  }

  private Piece head(String letters, int n, Lexicon lexicon) {
    List<String> stands = words.subList(0, n);
    int[] ids = stands.stream().mapToInt(lexicon::id).toArray();
    double score = n == words.size() ? WHOLE : n > 1 ? BEGINNING : FIRST;
    for (int i = 1; i < n; i++) {
      score += lexicon.follows(ids[i - 1], ids[i]) / 4;
    }
    return new Piece(letters, stands, ids, Piece.Kind.TABLE, score, 0);
  }

  private static void addWords(Set<String> words, String text) {
    List<Token> tokens = IdentifierSplitter.split(text);
    for (Token token : tokens.subList(0, Math.min(MOST_PROSE, tokens.size()))) {
      if (token.lower().length() >= SHORTEST) {
        words.add(token.lower());
      }
    }
  }
}
