// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticDetector;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns models with their tests into tables with keys: what is tested counts as declared. */
final class DbtTables {
  private static final int SQL_CHARS = 2_000;
  private static final int TEXT_CHARS = 200;
  private static final int VALUES_MAX = 50;

  /** A text, a quoted name, or a comment; one pass, for each may hold the signs of the others. */
  private static final Pattern PART =
      Pattern.compile(
          "'[^']*+(?:''[^']*+)*+(?:'|\\z)|\"[^\"]*+(?:\"|\\z)|--[^\\n]*+"
              + "|(?s:/\\*.*?(?:\\*/|\\z)|\\{#.*?(?:#\\}|\\z))");

  private final DbtProject project;
  private final DbtManifest manifest;
  private final DbtCatalog catalog;
  private final Map<String, String> names = new HashMap<>();

  DbtTables(DbtProject project, DbtManifest manifest, DbtCatalog catalog) {
    this.project = project;
    this.manifest = manifest;
    this.catalog = catalog;
    manifest.models().forEach(m -> names.put(m.id(), m.qualifiedName()));
  }

  SourceTable table(DbtModel model) {
    DbtCatalog.Table built = catalog.of(model);
    List<DbtTest> tests = manifest.tests().stream().filter(t -> t.about(model)).toList();
    List<SourceColumn> columns = columns(model, built, tests);
    return new SourceTable(
        new Origin(
            "dbt",
            project.root().toString(),
            model.group(),
            model.name(),
            model.view() || built.view()),
        blankToNull(model.description().isBlank() ? built.comment() : model.description()),
        built.rows(),
        false,
        columns,
        keys(model, tests, columns),
        false,
        derivation(model, tests, columns));
  }

  /**
   * Columns of the warehouse in its order, in the spelling of the properties where they name it.
   */
  private static List<SourceColumn> columns(
      DbtModel model, DbtCatalog.Table built, List<DbtTest> tests) {
    Map<String, DbtModel.Column> described = new LinkedHashMap<>();
    model.columns().values().forEach(c -> described.put(lower(c.name()), c));
    List<SourceColumn> columns = new ArrayList<>();
    for (DbtCatalog.Column column : built.columns()) {
      DbtModel.Column properties = described.remove(lower(column.name()));
      columns.add(
          properties == null
              ? column(column.name(), column.type(), column.comment(), List.of(), tests)
              : column(
                  properties.name(),
                  column.type(),
                  properties.description().isBlank() ? column.comment() : properties.description(),
                  properties.constraints(),
                  tests));
    }
    if (built.columns().isEmpty()) {
      described
          .values()
          .forEach(
              c ->
                  columns.add(column(c.name(), c.type(), c.description(), c.constraints(), tests)));
    }
    return columns;
  }

  private static SourceColumn column(
      String name, String type, String comment, List<String> constraints, List<DbtTest> tests) {
    boolean mandatory =
        constraints.contains("not_null")
            || constraints.contains("primary_key")
            || tests.stream()
                .anyMatch(t -> t.kind().equals("not_null") && same(t.columns().getFirst(), name));
    return new SourceColumn(
        name, type.isBlank() ? "unknown" : type, !mandatory, blankToNull(comment));
  }

  private static List<TableKey> keys(
      DbtModel model, List<DbtTest> tests, List<SourceColumn> columns) {
    List<TableKey> keys = new ArrayList<>();
    for (DbtModel.Column column : model.columns().values()) {
      if (column.constraints().contains("primary_key")) {
        keys.add(new TableKey(TableKey.Kind.PRIMARY, List.of(column.name()), null, List.of()));
      }
    }
    for (DbtTest test : tests) {
      List<String> tested = spelled(test.columns(), columns);
      if (tested.size() < test.columns().size()) {
        continue;
      }
      switch (test.kind()) {
        case "unique", "unique_combination_of_columns" ->
            keys.add(new TableKey(TableKey.Kind.UNIQUE, tested, null, List.of()));
        case "relationships" ->
            keys.add(new TableKey(TableKey.Kind.FOREIGN, tested, test.to(), List.of(test.field())));
        default -> {}
      }
    }
    return keys.stream().distinct().toList();
  }

  private Derivation derivation(DbtModel model, List<DbtTest> tests, List<SourceColumn> columns) {
    List<Derivation.Accepted> accepted =
        tests.stream()
            .filter(t -> t.kind().equals("accepted_values"))
            .flatMap(
                t ->
                    spelled(t.columns(), columns).stream()
                        .map(c -> new Derivation.Accepted(c, harmless(t.values()))))
            .filter(a -> !a.values().isEmpty())
            .toList();
    List<String> upstreams =
        model.upstreams().stream().map(id -> names.getOrDefault(id, last(id))).distinct().toList();
    return new Derivation(upstreams, sql(model.sql()), accepted);
  }

  /** All or none: a list with something left out would claim what is not so. */
  private static List<String> harmless(List<String> values) {
    return values.size() > VALUES_MAX
            || values.stream().anyMatch(SemanticDetector::namesOrReachesAPerson)
        ? List.of()
        : values;
  }

  /** The SQL in a line, without comments, and without texts that may name somebody. */
  private static @Nullable String sql(String sql) {
    String line = PART.matcher(sql).replaceAll(DbtTables::harmless).replaceAll("\\s+", " ").strip();
    return line.isEmpty()
        ? null
        : line.length() <= SQL_CHARS ? line : line.substring(0, SQL_CHARS) + "…";
  }

  private static String harmless(MatchResult part) {
    char first = part.group().charAt(0);
    if (first != '\'' && first != '"') {
      return " ";
    }
    boolean shown =
        part.group().length() <= TEXT_CHARS
            && !SemanticDetector.namesOrReachesAPerson(part.group().replace(first, ' ').strip());
    return shown ? Matcher.quoteReplacement(part.group()) : first + "…" + first;
  }

  private static List<String> spelled(List<String> tested, List<SourceColumn> columns) {
    return tested.stream()
        .flatMap(t -> columns.stream().map(SourceColumn::name).filter(c -> same(c, t)).limit(1))
        .toList();
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
