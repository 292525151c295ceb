// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes about a table: what one row is, since when, and which tables it belongs with. */
final class TableDescriber {
  private static final int NEIGHBOURS_NAMED = 3;
  private static final int DISTINCT_ROWS_MIN = 10;

  /** A key's name that two of five people would change says nothing about the rows. */
  private static final double KEY_TRUSTED = 0.6;

  private static final Pattern DATE_TYPE = Pattern.compile("(?i)date|timestamp");

  private final TableEvidence table;
  private final List<TableEvidence> neighbours;
  private final TableReading reading;
  private final List<Clause> clauses = new ArrayList<>();

  TableDescriber(TableEvidence table, List<TableEvidence> neighbours, TableReading reading) {
    this.table = table;
    this.neighbours = neighbours;
    this.reading = reading;
  }

  /** The text, or nothing when the facts do not say more than a number of rows. */
  Optional<Draft> describe() {
    grain();
    boolean counted = rows();
    dates();
    made();
    outgoing();
    incoming();
    currencies();
    int telling = clauses.size() - (counted ? 1 : 0);
    return telling < 1 ? Optional.empty() : Optional.of(Draft.of(clauses, false));
  }

  private void grain() {
    String object = Nouns.object(reading.table());
    Optional<TableKey> primary = primary();
    if (primary.isPresent() && primary.get().columns().size() > 1) {
      combination(primary.get());
      return;
    }
    if (primary.isPresent()) {
      single(primary.get(), object);
      return;
    }
    if (object.isEmpty()) {
      return;
    }
    table.columns().stream()
        .limit(1)
        .filter(c -> identifies(c) && named(c.name(), object))
        .findFirst()
        .ifPresent(
            c ->
                add(
                    "one row per " + object,
                    0.55,
                    Facts.ofColumn(c.name(), Facts.Kind.UNIQUE),
                    tableName()));
  }

  /** What the key stands for, where the table's name does not say the same. */
  private void single(TableKey key, String object) {
    NameReading column = readingOf(key.columns().getFirst());
    String referent = Nouns.referent(column.best().text());
    if (!object.isEmpty() && named(column.identifier(), object)) {
      add("one row per " + object, 0.6, keyFact(key), tableName());
    } else if (column.proposed()
        && column.best().confidence() >= KEY_TRUSTED
        && !Nouns.reference(referent)
        && !referent.equalsIgnoreCase(table.table())) {
      add(
          "one row per " + referent,
          0.55,
          keyFact(key),
          Facts.ofColumn(column.identifier(), Facts.Kind.NAME));
    }
  }

  /** The primary key, or what is declared unique and never empty. */
  private Optional<TableKey> primary() {
    return table.keys().stream()
        .filter(k -> k.kind() == TableKey.Kind.PRIMARY)
        .findFirst()
        .or(() -> table.keys().stream().filter(this::identifying).findFirst());
  }

  private boolean identifying(TableKey key) {
    return key.kind() == TableKey.Kind.UNIQUE
        && key.columns().stream()
            .allMatch(name -> table.column(name).filter(c -> !c.nullable()).isPresent());
  }

  private static String keyFact(TableKey key) {
    return key.kind() == TableKey.Kind.PRIMARY
        ? Facts.ofTable(Facts.Kind.KEY)
        : Facts.ofColumn(key.columns().getFirst(), Facts.Kind.KEY);
  }

  /** What the table is made of, where its maker says so. */
  private void made() {
    Derivation derivation = table.derivation();
    if (derivation != null && !derivation.upstreams().isEmpty()) {
      String others = named(new LinkedHashSet<>(derivation.upstreams()));
      add("made of " + others, 0.4, Facts.ofTable(Facts.Kind.LINEAGE));
    }
  }

  /** A single key stands for the table's object only where its name says so. */
  private boolean named(String column, String object) {
    String referent = Nouns.referent(readingOf(column).best().text()).toLowerCase(Locale.ROOT);
    String whole = object.toLowerCase(Locale.ROOT);
    return referent.equals("id") || referent.contains(whole) || whole.endsWith(referent);
  }

  private static boolean identifies(ColumnEvidence column) {
    ColumnProfile profile = column.profile();
    return profile != null
        && profile.complete()
        && profile.unique()
        && profile.rows() >= DISTINCT_ROWS_MIN;
  }

  private void combination(TableKey key) {
    List<String> nouns = new ArrayList<>();
    for (String column : key.columns()) {
      NameReading columnReading = readingOf(column);
      if (!columnReading.proposed()) {
        return;
      }
      nouns.add(Nouns.referent(columnReading.best().text()));
    }
    if (Set.copyOf(nouns).size() == nouns.size() && nouns.size() <= 3) {
      add("one row per combination of " + Figures.list(nouns, "and"), 0.6, keyFact(key));
    }
  }

  private boolean rows() {
    if (table.rows() < 1 || table.origin().view()) {
      return false;
    }
    String noun = table.rows() == 1 ? " row" : " rows";
    add(Figures.rows(table.rows(), table.rowsExact()) + noun, 0.1, Facts.ofTable(Facts.Kind.ROWS));
    return true;
  }

  /** The span of the first date that is about the thing and not about the record. */
  private void dates() {
    if (!dates(true)) {
      dates(false);
    }
  }

  /** Dates whose names were read go before those that only their type tells. */
  private boolean dates(boolean read) {
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnEvidence column = table.columns().get(i);
      NameReading name = reading.columns().get(i);
      if (name.proposed() != read || !dated(column, name)) {
        continue;
      }
      Optional<String> words =
          Period.of(column).filter(p -> !p.first().equals(p.last())).flatMap(Period::words);
      if (words.isPresent()) {
        String noun = name.proposed() ? Nouns.inSentence(name.best().text()) : column.name();
        add(
            noun.replaceFirst(" (at|on)$", "") + " " + words.get(),
            0.4,
            Facts.ofColumn(column.name(), Facts.Kind.RANGE));
        return true;
      }
    }
    return false;
  }

  /** Of a column whose name nobody could read the type says whether it holds dates. */
  private static boolean dated(ColumnEvidence column, NameReading name) {
    ColumnProfile profile = column.profile();
    if (profile == null || column.sensitive() || profile.nullShare() > 0.5) {
      return false;
    }
    boolean date =
        name.proposed()
            ? Representation.of(name.best().text()) == Representation.DATE
            : column.semanticType() == SemanticType.DATE_TEXT
                || DATE_TYPE.matcher(column.type()).lookingAt();
    return date && !Nouns.bookkeeping(name.best().text());
  }

  private void outgoing() {
    Set<String> others = new LinkedHashSet<>();
    Set<String> facts = new LinkedHashSet<>();
    for (TableKey key : table.keys()) {
      if (key.kind() == TableKey.Kind.FOREIGN && key.referencedTable() != null) {
        others.add(key.referencedTable());
        facts.add(Facts.ofTable(Facts.Kind.FOREIGN));
      }
    }
    table.inclusions().stream()
        .filter(i -> i.complete())
        .forEach(
            i -> {
              others.add(i.referencedTable());
              facts.add(Facts.ofColumn(i.column(), Facts.Kind.INCLUSION));
            });
    Set<String> near = new LinkedHashSet<>();
    others.forEach(other -> near.add(table.origin().near(other)));
    near.remove(table.table());
    if (!near.isEmpty()) {
      clauses.add(new Clause("refers to " + named(near), List.copyOf(facts), 0.5));
    }
  }

  private void incoming() {
    Set<String> others = new LinkedHashSet<>();
    for (TableEvidence neighbour : neighbours) {
      boolean declared = neighbour.keys().stream().anyMatch(k -> isThis(k.referencedTable()));
      boolean included =
          neighbour.inclusions().stream()
              .anyMatch(i -> i.complete() && isThis(i.referencedTable()));
      boolean another = !neighbour.origin().view() && !neighbour.table().equals(table.table());
      if ((declared || included) && another) {
        others.add(neighbour.table());
      }
    }
    if (!others.isEmpty()) {
      add("referred to by " + named(others), 0.4, Facts.ofTable(Facts.Kind.NAME));
    }
  }

  private boolean isThis(@org.jspecify.annotations.Nullable String other) {
    return table.table().equals(other) || table.origin().qualifiedName().equals(other);
  }

  private static String named(Set<String> others) {
    List<String> shown = new ArrayList<>(others.stream().limit(NEIGHBOURS_NAMED).toList());
    int more = others.size() - shown.size();
    if (more > 0) {
      shown.add(Figures.count(more) + (more == 1 ? " other table" : " other tables"));
    }
    return Figures.list(shown, "and");
  }

  private void currencies() {
    table.columns().stream()
        .filter(c -> c.semanticType() == SemanticType.CURRENCY_CODE)
        .findFirst()
        .ifPresent(this::currencies);
  }

  private void currencies(ColumnEvidence currency) {
    ColumnProfile profile = currency.profile();
    boolean amounts =
        reading.columns().stream()
            .anyMatch(r -> Representation.of(r.best().text()) == Representation.AMOUNT);
    if (profile == null || !amounts || profile.distinct() < 2 || profile.topValues().isEmpty()) {
      return;
    }
    var first = profile.topValues().getFirst();
    String mostly =
        first.count() * 2 > profile.rows() - profile.nulls() ? ", mostly " + first.value() : "";
    add(
        "amounts in " + Figures.count(profile.distinct()) + " currencies" + mostly,
        0.5,
        Facts.ofColumn(currency.name(), Facts.Kind.VALUES),
        Facts.ofColumn(currency.name(), Facts.Kind.DISTINCT));
  }

  private NameReading readingOf(String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return reading.columns().get(i);
      }
    }
    throw new IllegalArgumentException(table.table() + " has no column " + column);
  }

  private static String tableName() {
    return Facts.ofTable(Facts.Kind.NAME);
  }

  private void add(String text, double weight, String... facts) {
    clauses.add(new Clause(text, List.of(facts), weight));
  }
}
