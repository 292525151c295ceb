// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionCheckerTest {
  private final TableEvidence table = TestingOrders.input().evidence();
  private final DescriptionChecker checker =
      new DescriptionChecker(table, TestingOrders.input().neighbours(), TestingOrders.reading());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "net_amt    | Net amount; 7 % are negative.",
        "net_amt    | Net amount, up to 918,221.50.",
        "ord_stat   | Order status, always C.",
        "req_dlv_dt | Unique delivery date.",
        "cust_no    | Foreign key to cust_mst.",
        "cust_no    | Customer; refers to supplier.",
        "ord_dt     | Order date; empty for 3 %.",
        "ord_stat   | This column stores the order status.",
        "net_amt    | Mandatory net amount.",
        "ord_dt     | Order date, never before req_dlv_dt.",
        "net_amt    | Net amount of version 1.4.2.",
        "x1         | Primary key."
      })
  void refusesWhatNoFactSupports(String column, String text) {
    assertThat(checker.checkColumn(column(column), text)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "net_amt    | Net amount in the currency of crncy_cd; 0.4 % are negative.",
        "ord_stat   | One-letter status: C (93 %), O or X.",
        "ord_dt     | Order date, from January 2016 to November 2026.",
        "cust_no    | Customer who placed the order; refers to cust_mst.",
        "req_dlv_dt | Delivery date asked for; empty for 3 %."
      })
  void letsPassWhatTheFactsSay(String column, String text) {
    assertThat(checker.checkColumn(column(column), text)).isEmpty();
  }

  @Test
  void holdsTextsAboutTheTableToItsRelations() {
    assertThat(checker.checkTable("One row per order; refers to cust_mst.")).isEmpty();
    assertThat(checker.checkTable("Orders; refers to crncy.")).isNotEmpty();
    assertThat(checker.checkTable("Orders; made of erp.vbak.")).isNotEmpty();
    assertThat(checker.checkTable("About 3,500,000 orders.")).isNotEmpty();
  }

  private ColumnEvidence column(String name) {
    return table.column(name).orElseThrow();
  }
}
