// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about its columns before any of them is read: its own words, and words written
 * out in full.
 */
final class TableContext {
  static final TableContext NONE =
      new TableContext(RestatedName.NONE, NeighbourNames.NONE, Set.of(), Map.of(), Set.of());

  private static final int SHORTEST = 3;
  private static final int MOST_PROSE = 200;
  private static final int VALUES = 5;

  private final RestatedName name;
  private final NeighbourNames others;
  private final Set<String> prose;
  private final Map<String, Integer> written;
  private final Set<String> values;

  private TableContext(
      RestatedName name,
      NeighbourNames others,
      Set<String> prose,
      Map<String, Integer> written,
      Set<String> values) {
    this.name = name;
    this.others = others;
    this.prose = prose;
    this.written = written;
    this.values = values;
  }

  /**
   * The context of a table whose own name has been read.
   *
   * @param others what the tables beside it are called
   */
  static TableContext of(
      GenerationInput input, Hypothesis name, NeighbourNames others, Lexicon lexicon) {
    TableEvidence table = input.evidence();
    Set<String> prose = new HashSet<>();
    name.pieces().stream().filter(TableContext::sure).forEach(p -> prose.addAll(p.words()));
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
    List<String> columns = table.columns().stream().map(ColumnEvidence::name).toList();
    return new TableContext(
        RestatedName.of(name.pieces(), columns), others, prose, written, values);
  }

  /** Whether a piece of the table's name surely stands for its words. */
  static boolean sure(Piece piece) {
    return switch (piece.kind()) {
      case WORD, SEEN, HOUSE, LAYER -> piece.letters().length() >= SHORTEST;
      case LETTERS, TABLE, NEIGHBOUR, NUMBER, KEPT -> false;
    };
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

  /**
   * For each token the readings in which it is part of the table's own name or of another's, these
   * only where the token is not read so by itself.
   */
  List<List<TokenReading>> named(
      String column,
      List<Token> tokens,
      IntFunction<Set<Integer>> after,
      TokenReader reader,
      Lexicon lexicon) {
    List<List<TokenReading>> found = name.readings(tokens, after, reader, lexicon);
    List<List<TokenReading>> other = others.readings(column, tokens, reader, lexicon);
    for (int i = 0; i < found.size(); i++) {
      Set<List<String>> known = new HashSet<>();
      if (!other.get(i).isEmpty()) {
        found.get(i).forEach(reading -> known.add(reading.words()));
        reader.read(tokens.get(i)).forEach(reading -> known.add(reading.words()));
      }
      for (TokenReading reading : other.get(i)) {
        if (known.add(reading.words())) {
          found.get(i).add(reading);
        }
      }
    }
    return found;
  }

  /** Which pieces of a column's reading name a table; null where none do. */
  NeighbourNames.@Nullable Naming naming(String column, Hypothesis reading) {
    return others.naming(column, reading);
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
