// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Choice;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import java.util.List;

/** Two tables that share a column, with suggestions of every kind. */
final class TestingQueue {

  private TestingQueue() {}

  static ReviewQueue queue() {
    CatalogueTable orders = table("orders", "cust_no", "顧客");
    CatalogueTable items = table("items", "cust_no", "qty");
    return new ReviewQueue(
        List.of(
            item(orders, FieldKind.NAME, 0, 0.97, "Customer Number", "Customer No"),
            item(orders, FieldKind.DESCRIPTION, 0, 0.6, "Who placed the order; refers to cust."),
            item(orders, FieldKind.TERMS, 1, 0.4, "t1"),
            item(items, FieldKind.NAME, 0, 0.96, "Customer Number"),
            item(items, FieldKind.DESCRIPTION, 0, 0.5, "Who placed the order; refers to cust."),
            item(items, FieldKind.NAME, 1, 0.7, "Quantity")));
  }

  private static CatalogueTable table(String name, String... columns) {
    List<CatalogueTable.Column> list =
        List.of(columns).stream()
            .map(c -> new CatalogueTable.Column(c, "text", CatalogueTable.Text.NONE))
            .toList();
    return new CatalogueTable(name, "1", "", null, name, CatalogueTable.Text.NONE, list, List.of());
  }

  private static ReviewItem item(
      CatalogueTable table, FieldKind kind, int column, double confidence, String... values) {
    List<Choice> choices =
        List.of(values).stream()
            .map(
                v ->
                    new Choice(
                        v,
                        v.equals(values[0]) ? confidence : 0.02,
                        List.of("f1"),
                        List.of(new Choice.Claim("no → number", List.of("f1")))))
            .toList();
    return new ReviewItem(table, new Suggestion(new Field(kind, column), choices, false));
  }
}
