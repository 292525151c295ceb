// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layer of a warehouse that the name of a table begins with, as dbt's and Data Vault's
 * conventions write it: {@code stg_orders}, {@code fct_sales}; {@code sat_customer} beside {@code
 * hub_customer}.
 *
 * @param letters of the name that say so, in lower case
 * @param words what they stand for
 */
record TableLayer(String letters, List<String> words) {

  /** What is hardly anything else before the name of a table. */
  private static final Map<String, String> MARKS =
      Map.of("stg", "staging", "fct", "fact", "dim", "dimension", "lkp", "lookup");

  /** What is something else where no table beside has one of the {@link #MARKS}. */
  private static final Map<String, String> BESIDE_MARKS =
      Map.of("int", "intermediate", "br", "bridge", "brg", "bridge", "snp", "snapshot");

  /** What is something else where no hub or link is beside. */
  private static final Map<String, String> BESIDE_HUBS =
      Map.of("sat", "satellite", "lnk", "link", "pit", "point in time");

  private static final Set<String> HUBS = Set.of("hub", "lnk", "link");

  /**
   * The layer of a table; empty where its name says none.
   *
   * @param others names of tables beside it
   */
  static Optional<TableLayer> of(String table, Collection<String> others) {
    String mark = mark(table);
    String layer = MARKS.get(mark);
    if (layer == null && witness(table, others).isPresent()) {
      layer = BESIDE_MARKS.getOrDefault(mark, BESIDE_HUBS.get(mark));
    }
    return Optional.ofNullable(layer).map(words -> new TableLayer(mark, List.of(words.split(" "))));
  }

  /** The first of the other tables by which the name of a table says a layer. */
  static Optional<String> witness(String table, Collection<String> others) {
    String mark = mark(table);
    if (BESIDE_MARKS.containsKey(mark)) {
      return others.stream().filter(other -> MARKS.containsKey(mark(other))).findFirst();
    }
    return BESIDE_HUBS.containsKey(mark)
        ? others.stream().filter(other -> HUBS.contains(mark(other))).findFirst()
        : Optional.empty();
  }

  /** The rest of the table's name. */
  String rest(String table) {
    return table.substring(letters.length());
  }

  /** A reading of the rest with the layer before it. */
  Candidate before(Candidate rest, Lexicon lexicon) {
    int[] ids = words.stream().mapToInt(lexicon::id).toArray();
    Hypothesis read = rest.reading();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(letters, words, ids, Piece.Kind.LAYER, 0, 0));
    pieces.addAll(read.pieces());
    Hypothesis whole = new Hypothesis(pieces, read.channel(), read.language(), read.cuts());
    return new Candidate(whole, rest.features(), rest.score(), rest.naming());
  }

  /** The first letters of a name, in lower case, where more follows; empty otherwise. */
  private static String mark(String table) {
    List<Token> tokens = IdentifierSplitter.split(table);
    return tokens.size() > 1 && table.startsWith(tokens.getFirst().text())
        ? tokens.getFirst().lower()
        : "";
  }
}
