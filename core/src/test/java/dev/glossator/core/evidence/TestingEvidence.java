// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;

/** A small table with something of everything. */
final class TestingEvidence {
  private TestingEvidence() {}

  static TableEvidence orders() {
    return new TableEvidence(
        new Origin("postgresql", "postgresql://db.example/shop", "sales", "sls_ord_hdr", false),
        "Orders – Aufträge",
        1_204_000,
        false,
        10_000,
        List.of(number(), customer(), user(), code()),
        List.of(
            new TableKey(TableKey.Kind.PRIMARY, List.of("ord_no"), null, List.of()),
            new TableKey(TableKey.Kind.FOREIGN, List.of("crncy_cd"), "sales.crncy", List.of("cd"))),
        List.of(new Inclusion("cust_no", "sales.cust_mst", "cust_no", 10_000, 10_000)));
  }

  private static ColumnEvidence number() {
    return new ColumnEvidence("ord_no", "bigint", false, null, null, SemanticType.NONE, false);
  }

  private static ColumnEvidence customer() {
    ColumnProfile profile =
        new ColumnProfile(
            10_000, 310, 9_120, true, false, "17", "99120", 40, -1, -1, List.of(), List.of());
    return new ColumnEvidence("cust_no", "integer", true, "who", profile, SemanticType.NONE, false);
  }

  private static ColumnEvidence user() {
    ColumnProfile profile =
        new ColumnProfile(10_000, 0, 12, true, false, null, null, 0, 3, 9, List.of(), List.of());
    return new ColumnEvidence(
        "chg_usr", "varchar", true, null, profile, SemanticType.USER_NAME, true);
  }

  private static ColumnEvidence code() {
    ColumnProfile profile =
        new ColumnProfile(
            10_000,
            0,
            2,
            true,
            false,
            "EUR",
            "USD",
            0,
            3,
            3,
            List.of(new ValueCount("EUR", 7_100), new ValueCount("USD", 2_900)),
            List.of(new ValuePattern("A{3}", 10_000)));
    return new ColumnEvidence(
        "crncy_cd", "char(3)", false, null, profile, SemanticType.CURRENCY_CODE, false);
  }
}
