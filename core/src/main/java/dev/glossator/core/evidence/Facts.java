// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The facts that evidence holds, in words, each with an identity that a claim can name. The
 * identity says the subject and the kind of fact, never its content: the same kind of fact about
 * the same subject keeps its identity when the data change.
 */
public final class Facts {

  /** The kinds of facts; the part of an identity behind {@code #}. */
  public enum Kind {
    NAME,
    COMMENT,
    ROWS,
    TYPE,
    MANDATORY,
    NULLS,
    DISTINCT,
    UNIQUE,
    RANGE,
    NEGATIVES,
    LENGTH,
    VALUES,
    PATTERNS,
    SEMANTIC,
    SENSITIVE,
    KEY,
    FOREIGN,
    INCLUSION,
    ORDER,
    LINEAGE,
    SQL,
    ACCEPTED;

    String suffix() {
      return "#" + name().toLowerCase(Locale.ROOT);
    }
  }

  private Facts() {}

  /** Identity of a fact about the table itself: {@code table#rows}. */
  public static String ofTable(Kind kind) {
    return "table" + kind.suffix();
  }

  /** Identity of a fact about a column: {@code column:ord_dt#range}. */
  public static String ofColumn(String column, Kind kind) {
    return "column:" + column + kind.suffix();
  }

  /** Every fact: those of the table, then those of each column in order. */
  public static List<Fact> all(TableEvidence table) {
    List<Fact> facts = new ArrayList<>(table(table));
    table.columns().forEach(c -> facts.addAll(column(table, c)));
    return List.copyOf(facts);
  }

  /** The fact with this identity, if the evidence holds it. */
  public static Optional<Fact> find(TableEvidence table, String id) {
    return all(table).stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The facts about the table itself. */
  public static List<Fact> table(TableEvidence table) {
    List<Fact> facts = new ArrayList<>();
    add(facts, Kind.NAME, table.origin().qualifiedName());
    String comment = table.comment();
    if (comment != null && !comment.isBlank()) {
      add(facts, Kind.COMMENT, "comment in the source: " + comment);
    }
    if (table.rows() >= 0) {
      add(facts, Kind.ROWS, (table.rowsExact() ? "" : "about ") + counted(table.rows(), "row"));
    }
    String keys = texts(table, TableKey.Kind.PRIMARY);
    if (!keys.isEmpty()) {
      add(facts, Kind.KEY, keys);
    }
    String foreign = texts(table, TableKey.Kind.FOREIGN);
    if (!foreign.isEmpty()) {
      add(facts, Kind.FOREIGN, foreign);
    }
    Derivation derivation = table.derivation();
    if (derivation != null) {
      derivation(facts, derivation);
    }
    return facts;
  }

  private static void derivation(List<Fact> facts, Derivation derivation) {
    if (!derivation.upstreams().isEmpty()) {
      add(facts, Kind.LINEAGE, "made of " + String.join(", ", derivation.upstreams()));
    }
    if (derivation.sql() != null) {
      add(facts, Kind.SQL, "made by: " + derivation.sql());
    }
  }

  private static void add(List<Fact> facts, Kind kind, String text) {
    facts.add(new Fact(ofTable(kind), text));
  }

  private static String texts(TableEvidence table, TableKey.Kind kind) {
    return table.keys().stream()
        .filter(k -> k.kind() == kind)
        .map(ColumnFacts::text)
        .collect(Collectors.joining("; "));
  }

  /** The facts about one column of the table. */
  public static List<Fact> column(TableEvidence table, ColumnEvidence column) {
    return new ColumnFacts(table, column).all();
  }

  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
