// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.CatalogueTable.Column;
import dev.glossator.cli.catalogue.CatalogueTable.Text;
import dev.glossator.cli.catalogue.Choice;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import java.util.List;

/** A table with proposals, as a run leaves it. */
final class TestingTables {

  private TestingTables() {}

  static CatalogueTable orders() {
    return new CatalogueTable(
        "a1",
        "1",
        "",
        null,
        "sls_ord_hdr",
        Text.NONE,
        List.of(
            column("ord_no", ""),
            column("req_dlv_dt", ""),
            column("x1", ""),
            column("note", "What the customer said.")),
        List.of(
            suggestion(Field.ofTable(FieldKind.NAME), "Sales Order Header", 0.96, false),
            suggestion(
                Field.ofTable(FieldKind.DESCRIPTION), "One row per sales order.", 0.9, false),
            suggestion(new Field(FieldKind.NAME, 0), "Order Number", 0.98, false),
            suggestion(new Field(FieldKind.NAME, 1), "Requested Delivery Date", 0.88, false),
            suggestion(
                new Field(FieldKind.DESCRIPTION, 1),
                "Delivery date asked for; never before the order date in the sample.",
                0.7,
                false),
            suggestion(new Field(FieldKind.TERMS, 0), "t1", 0.93, false),
            suggestion(new Field(FieldKind.DESCRIPTION, 3), "Another text.", 0.9, true)));
  }

  private static Column column(String name, String comment) {
    return new Column(name, "varchar", new Text("", "", List.of(), comment));
  }

  private static Suggestion suggestion(
      Field field, String value, double confidence, boolean human) {
    return new Suggestion(
        field, List.of(new Choice(value, confidence, List.of("f1"), List.of())), human);
  }
}
