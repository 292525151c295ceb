// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.core.evidence.ValuePattern;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.TableReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warehouse's order headers, with the facts a profile of 10,000 sampled rows gives. */
final class TestingOrders {
  private static final long ROWS = 10_000;

  private TestingOrders() {}

  static GenerationInput input() {
    List<ColumnEvidence> columns =
        List.of(
            column(
                "ord_no",
                "varchar",
                SemanticType.NONE,
                false,
                profile(0, ROWS, "1", "9", shapes())),
            column(
                "cust_no",
                "integer",
                SemanticType.NONE,
                false,
                profile(0, 3811, "1", "99", List.of())),
            column(
                "ord_dt", "date", SemanticType.NONE, false, range(0, "2016-01-04", "2026-11-20")),
            column(
                "req_dlv_dt",
                "date",
                SemanticType.NONE,
                false,
                range(310, "2016-01-09", "2026-12-20")),
            column("crncy_cd", "char(3)", SemanticType.CURRENCY_CODE, false, currencies()),
            column("net_amt", "decimal(13,2)", SemanticType.NONE, false, amounts()),
            column(
                "ord_stat",
                "char(1)",
                SemanticType.NONE,
                false,
                listed("C", 9300, "O", 400, "X", 300)),
            column(
                "x1", "varchar", SemanticType.NONE, false, profile(ROWS, 0, null, null, List.of())),
            column(
                "chg_usr",
                "varchar",
                SemanticType.USER_NAME,
                true,
                profile(0, 41, null, null, List.of())));
    TableEvidence orders =
        new TableEvidence(
            new Origin("postgresql", "shop", null, "sls_ord_hdr", false),
            null,
            1_204_311,
            false,
            ROWS,
            columns,
            List.of(new TableKey(TableKey.Kind.PRIMARY, List.of("ord_no"), null, List.of())),
            List.of(new Inclusion("cust_no", "cust_mst", "cust_no", 3811, 3811)));
    return new GenerationInput(orders, List.of(items()), HouseLanguage.EMPTY, "");
  }

  /** The same table in a schema, where the relation is declared. */
  static GenerationInput inSchema(String schema) {
    TableEvidence plain = input().evidence();
    TableKey foreign =
        new TableKey(
            TableKey.Kind.FOREIGN, List.of("cust_no"), schema + ".cust_mst", List.of("cust_no"));
    TableEvidence table =
        new TableEvidence(
            new Origin("postgresql", "shop", schema, plain.table(), false),
            null,
            plain.rows(),
            plain.rowsExact(),
            plain.sampledRows(),
            plain.columns(),
            List.of(foreign),
            List.of());
    return new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "");
  }

  /** The same table in a schema, where values show the relation and a view reads the table. */
  static GenerationInput included(String schema) {
    TableEvidence plain = input().evidence();
    Origin origin = new Origin("postgresql", "shop", schema, plain.table(), false);
    TableEvidence table =
        new TableEvidence(
            origin,
            null,
            plain.rows(),
            plain.rowsExact(),
            plain.sampledRows(),
            plain.columns(),
            List.of(),
            List.of(new Inclusion("cust_no", schema + ".cust_mst", "cust_no", 3811, 3811)));
    TableEvidence items = items();
    TableEvidence view =
        new TableEvidence(
            new Origin("postgresql", "shop", schema, "v_open_itm", true),
            null,
            items.rows(),
            false,
            ROWS,
            items.columns(),
            List.of(),
            List.of(new Inclusion("ord_no", origin.qualifiedName(), "ord_no", 9000, 9000)));
    return new GenerationInput(table, List.of(view), HouseLanguage.EMPTY, "");
  }

  static TableReading reading() {
    return new TableReading(
        read("sls_ord_hdr", "Sales Order Header"),
        List.of(
            read("ord_no", "Order Number"),
            read("cust_no", "Customer Number"),
            read("ord_dt", "Order Date"),
            read("req_dlv_dt", "Requested Delivery Date"),
            read("crncy_cd", "Currency Code"),
            read("net_amt", "Net Amount"),
            read("ord_stat", "Order Status"),
            kept("x1"),
            read("chg_usr", "Changed By User")));
  }

  private static TableEvidence items() {
    return new TableEvidence(
        new Origin("postgresql", "shop", null, "sls_ord_itm", false),
        null,
        9_000_000,
        false,
        ROWS,
        List.of(column("ord_no", "varchar", SemanticType.NONE, false, null)),
        List.of(),
        List.of(new Inclusion("ord_no", "sls_ord_hdr", "ord_no", 9000, 9000)));
  }

  static ColumnEvidence column(
      String name,
      String type,
      SemanticType semantic,
      boolean sensitive,
      @Nullable ColumnProfile profile) {
    return new ColumnEvidence(name, type, true, null, profile, semantic, sensitive);
  }

  private static NameReading read(String identifier, String name) {
    NameCandidate candidate = new NameCandidate(name, 0.9, List.of());
    return new NameReading(identifier, List.of(candidate), "en", true);
  }

  private static NameReading kept(String identifier) {
    NameCandidate candidate = new NameCandidate(identifier, 0.1, List.of());
    return new NameReading(identifier, List.of(candidate), "en", false);
  }

  private static ColumnProfile profile(
      long nulls,
      long distinct,
      @Nullable String min,
      @Nullable String max,
      List<ValuePattern> shapes) {
    return new ColumnProfile(
        ROWS, nulls, distinct, true, false, min, max, 0, 1, 10, List.of(), shapes);
  }

  private static ColumnProfile range(long nulls, String min, String max) {
    return new ColumnProfile(
        ROWS, nulls, 2000, true, true, min, max, 0, 10, 10, List.of(), List.of());
  }

  private static ColumnProfile amounts() {
    return new ColumnProfile(
        ROWS, 0, 9000, true, false, "-4310.00", "918220.50", 40, -1, -1, List.of(), List.of());
  }

  private static ColumnProfile currencies() {
    return listed("EUR", 7100, "USD", 2200, "GBP", 300, "CHF", 200, "SEK", 100, "PLN", 100);
  }

  private static ColumnProfile listed(Object... valuesAndCounts) {
    List<ValueCount> values = new ArrayList<>();
    for (int i = 0; i < valuesAndCounts.length; i += 2) {
      values.add(new ValueCount((String) valuesAndCounts[i], (Integer) valuesAndCounts[i + 1]));
    }
    return new ColumnProfile(
        ROWS, 0, values.size(), true, true, "C", "X", 0, 1, 3, values, List.of());
  }

  private static List<ValuePattern> shapes() {
    return List.of(new ValuePattern("9{10}", ROWS));
  }
}
