// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  private final TableEvidence orders = TestingEvidence.orders();

  @Test
  void namesTheTableFacts() {
    assertThat(Facts.table(orders))
        .containsExactly(
            new Fact("table#name", "sales.sls_ord_hdr"),
            new Fact("table#comment", "comment in the source: Orders – Aufträge"),
            new Fact("table#rows", "about 1,204,000 rows"),
            new Fact("table#key", "primary key (ord_no)"),
            new Fact("table#foreign", "foreign key (crncy_cd) to sales.crncy (cd)"));
  }

  @Test
  void namesTheFactsOfANumber() {
    assertThat(of("cust_no"))
        .containsExactly(
            new Fact("column:cust_no#name", "cust_no"),
            new Fact("column:cust_no#type", "type integer"),
            new Fact("column:cust_no#comment", "comment in the source: who"),
            new Fact("column:cust_no#nulls", "3.1 % null of 10,000 sampled rows"),
            new Fact("column:cust_no#distinct", "9,120 distinct values in 10,000 sampled rows"),
            new Fact("column:cust_no#negatives", "0.4 % are below zero"),
            new Fact("column:cust_no#range", "17 … 99120"),
            new Fact(
                "column:cust_no#inclusion",
                "10,000 of 10,000 sampled values are in sales.cust_mst.cust_no"));
  }

  @Test
  void namesTheFactsOfACode() {
    assertThat(of("crncy_cd"))
        .extracting(Fact::text)
        .contains(
            "values look like currency codes (ISO 4217)",
            "always 3 characters",
            "EUR 71 %, USD 29 %",
            "shape A{3} 100 %",
            "foreign key (crncy_cd) to sales.crncy (cd)",
            "declared not null");
  }

  @Test
  void saysThatSensitiveValuesAreNotKept() {
    assertThat(of("chg_usr"))
        .extracting(Fact::id)
        .contains("column:chg_usr#sensitive")
        .doesNotContain("column:chg_usr#range", "column:chg_usr#values", "column:chg_usr#patterns");
  }

  @Test
  void everyIdentityIsUniqueAndCanBeFound() {
    List<Fact> all = Facts.all(orders);
    assertThat(all).extracting(Fact::id).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(f -> assertThat(Facts.find(orders, f.id())).contains(f));
    assertThat(Facts.find(orders, "column:nope#name")).isEmpty();
  }

  private List<Fact> of(String column) {
    return Facts.column(orders, orders.column(column).orElseThrow());
  }
}
