// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static TextTable orders() {
    return new TextTable(2, "column", "name", "✓?", "description")
        .row("ord_no", "Order Number", "0.98", "")
        .row("cust_no", "Customer Number", "0.97", "Customer who placed the order; refers to cust");
  }

  @Test
  void columnsStandUnderTheirHeads() {
    assertThat(orders().lines(200, Style.PLAIN))
        .containsExactly(
            "  column   name             ✓?    description",
            "  ord_no   Order Number     0.98",
            "  cust_no  Customer Number  0.97  Customer who placed the order; refers to cust");
  }

  @Test
  void theWidestColumnGivesWayUntilTheLinesFit() {
    List<String> lines = orders().lines(52, Style.PLAIN);
    assertThat(lines).allMatch(l -> Width.of(l) <= 52);
    assertThat(lines.getLast()).isEqualTo("  cust_no  Customer Number  0.97  Customer who plac…");
  }

  @Test
  void wideLettersKeepTheColumnsStraight() {
    List<String> lines =
        new TextTable(0, "a", "b").row("顧客", "x").row("abcd", "y").lines(80, Style.PLAIN);
    assertThat(lines).containsExactly("a     b", "顧客  x", "abcd  y");
  }

  @Test
  void coloursDoNotCountAsWidth() {
    Style style = new Style(true);
    List<String> lines =
        new TextTable(0, "", "")
            .row(List.of(new TextTable.Cell("ab", style::green), TextTable.Cell.of("c")))
            .row("abcd", "d")
            .lines(80, style);
    assertThat(lines).containsExactly("\u001b[32mab\u001b[0m    c", "abcd  d");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> orders().row("one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of 1 cells under a header of 4");
  }
}
