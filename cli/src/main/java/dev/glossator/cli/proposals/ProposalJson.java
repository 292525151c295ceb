// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Choice;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is proposed for a table as the JSON that scripts read. */
public final class ProposalJson {

  private static final double FOUR_DIGITS = 10_000;

  private final TermNames terms;

  public ProposalJson(TermNames terms) {
    this.terms = terms;
  }

  /** {@code {"table","summary","name","terms","columns":[…]}}. */
  public Map<String, @Nullable Object> table(CatalogueTable table) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", table.qualifiedName());
    map.put("summary", proposal(table, Field.ofTable(FieldKind.DESCRIPTION)));
    map.put("name", proposal(table, Field.ofTable(FieldKind.NAME)));
    map.put("terms", terms(table, Field.ofTable(FieldKind.TERMS)));
    List<Object> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(table, i));
    }
    map.put("columns", columns);
    return map;
  }

  private Map<String, @Nullable Object> column(CatalogueTable table, int column) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("column", table.columns().get(column).name());
    map.put("type", table.columns().get(column).type());
    map.put("name", proposal(table, new Field(FieldKind.NAME, column)));
    map.put("description", proposal(table, new Field(FieldKind.DESCRIPTION, column)));
    map.put("terms", terms(table, new Field(FieldKind.TERMS, column)));
    return map;
  }

  private static @Nullable Object proposal(CatalogueTable table, Field field) {
    return pending(table, field).map(Suggestion::best).map(ProposalJson::proposal).orElse(null);
  }

  private static Map<String, @Nullable Object> proposal(Choice choice) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", choice.value());
    map.put("confidence", rounded(choice.confidence()));
    map.put("evidence", choice.evidence());
    return map;
  }

  private List<Object> terms(CatalogueTable table, Field field) {
    List<Object> list = new ArrayList<>();
    pending(table, field).ifPresent(s -> list.add(term(s.best())));
    return list;
  }

  private Map<String, @Nullable Object> term(Choice choice) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", choice.value());
    map.put("name", terms.of(choice.value()));
    map.put("confidence", rounded(choice.confidence()));
    return map;
  }

  private static Optional<Suggestion> pending(CatalogueTable table, Field field) {
    return table.suggestion(field).filter(s -> !s.humanText());
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * FOUR_DIGITS) / FOUR_DIGITS;
  }
}
