// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static dev.glossator.core.descriptions.TestingTable.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.SemanticType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDescriberTest {
  private final TestingTable table = new TestingTable();

  @Test
  void aMomentStandsWithoutItsPreposition() {
    List<String> moments = times(2, "2025-01-02", "2025-03-04");
    assertThat(table.column("placed_at", "Placed At", moments).tableText())
        .isEqualTo("4 rows; placed from January to March 2025.");
  }

  @Test
  void aDateThatMostRowsLackIsNotThePeriodOfTheTable() {
    List<String> cancelled = new ArrayList<>(Collections.nCopies(3, ""));
    cancelled.addAll(List.of("2025-01-02", "2025-01-09"));
    List<String> placed =
        List.of("2024-01-02", "2024-02-02", "2024-03-02", "2024-04-02", "2024-05-02");
    table.column("cncl_dt", "Cancellation Date", cancelled);
    assertThat(table.column("ordr_dt", "Order Date", placed).tableText())
        .isEqualTo("5 rows; order date from January to May 2024.");
  }

  @Test
  void whatATableIsMadeOfAndWhatIsTestedAreSaid() {
    Derivation derivation =
        new Derivation(
            List.of("stg_ord", "stg_pymt", "dim_cust", "dim_day", "dim_prd"),
            null,
            List.of(new Derivation.Accepted("st", List.of("open", "paid", "void"))));
    table.column("st", "State", List.of()).sent(SemanticType.NONE, false, false).made(derivation);
    table.column("ordr_id", "Order ID", List.of()).unique(true);
    assertThat(table.text()).isEqualTo("State of the order: open, paid or void.");
    assertThat(table.tableText())
        .isEqualTo(
            "One row per order; 100 rows; made of stg_ord, stg_pymt, dim_cust and two other tables.");
  }

  @Test
  void aKeyThatIsNotTheTablesNameSaysWhatOneRowIs() {
    table.column("visit_no", "Visit Number", List.of()).unique(true).read(0.9, 0.7);
    assertThat(table.tableText()).isEqualTo("One row per visit; 100 rows.");
    assertThat(table.read(0.9, 0.5).tableText()).isEmpty();
    table.clear();
    assertThat(table.column("cd", "Code", List.of()).unique(true).tableText()).isEmpty();
    table.clear();
    assertThat(table.column("ordr_id", "ORDR ID", List.of()).unique(true).tableText()).isEmpty();
    table.clear();
    assertThat(table.column("trn_seq", "Transaction Sequence", List.of()).unique(true).tableText())
        .isEqualTo("One row per transaction; 100 rows.");
  }

  @Test
  void aDateWhoseNameIsKeptIsCalledByItsIdentifier() {
    List<String> days = times(2, "2024-01-02", "2024-05-02");
    assertThat(table.column("AuftrDat", "AuftrDat", days).kept().tableText())
        .isEqualTo("4 rows; AuftrDat from January to May 2024.");
    table.column("rech_dt", "Invoice Date", times(2, "2025-01-02", "2025-05-02"));
    assertThat(table.tableText()).isEqualTo("4 rows; invoice date from January to May 2025.");
  }

  @Test
  void aUniqueColumnThatMayBeEmptyIsNoRow() {
    table.column("ordr_id", "Order ID", List.of()).unique(false);
    assertThat(table.tableText()).isEmpty();
  }

  @Test
  void aDayThatStandsForNoneEndsNoPeriod() {
    List<String> days = List.of("2024-01-02", "2024-05-02", "9999-12-31", "9999-12-31");
    assertThat(table.column("vld_to_dt", "Validity Date", days).tableText())
        .isEqualTo("4 rows; validity date from January 2024 on.");
  }
}
