// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static Selection select(String... globs) {
    return Selection.of(List.of(globs), List.of());
  }

  @Test
  void withoutPatternsEverythingIsSelected() {
    assertThat(Selection.ALL.everything()).isTrue();
    assertThat(Selection.ALL.column("sales", "orders", "id")).isTrue();
  }

  @Test
  void oneNameIsATableInAnySchema() {
    assertThat(select("ord*").wholeTable("sales", "orders")).isTrue();
    assertThat(select("ord*").wholeTable(null, "ORDERS")).isTrue();
    assertThat(select("ord").table(null, "orders")).isFalse();
  }

  @Test
  void twoNamesAreSchemaAndTableOrTableAndColumn() {
    assertThat(select("sales.*").wholeTable("sales", "orders")).isTrue();
    assertThat(select("sales.*").wholeTable("hr", "people")).isFalse();
    assertThat(select("orders.cust_*").column(null, "orders", "cust_no")).isTrue();
    assertThat(select("orders.cust_*").column(null, "orders", "id")).isFalse();
    assertThat(select("orders.cust_*").wholeTable(null, "orders")).isFalse();
    assertThat(select("orders.cust_*").table(null, "orders")).isTrue();
  }

  @Test
  void threeNamesAreOneColumn() {
    assertThat(select("sales.orders.id").column("sales", "orders", "id")).isTrue();
    assertThat(select("sales.orders.id").column("sales", "orders", "no")).isFalse();
    assertThat(select("sales.orders.id").column(null, "orders", "id")).isFalse();
  }

  @Test
  void excludedColumnsGoAndTheirTableStays() {
    Selection selection = Selection.of(List.of(), List.of("orders.x?", "tmp_*"));
    assertThat(selection.column(null, "orders", "x1")).isFalse();
    assertThat(selection.column(null, "orders", "id")).isTrue();
    assertThat(selection.table(null, "orders")).isTrue();
    assertThat(selection.table(null, "tmp_a")).isFalse();
  }

  @Test
  void severalPatternsMayShareOneOption() {
    assertThat(select("orders, items").table(null, "items")).isTrue();
  }

  @Test
  void signsOfRegularExpressionsAreLetters() {
    assertThat(select("a+b(c").table(null, "a+b(c")).isTrue();
    assertThat(select("İstanbul").table(null, "İstanbul")).isTrue();
  }

  @Test
  void aMalformedPatternIsRefusedWithTheRule() {
    assertThatThrownBy(() -> select("a.b.c.d"))
        .hasMessage(
            "'a.b.c.d' is no selector: write schema.table[.column] with * and ?, as in sales.*");
    assertThatThrownBy(() -> select("a..b")).isInstanceOf(IllegalArgumentException.class);
  }
}
