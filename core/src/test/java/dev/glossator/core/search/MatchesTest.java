// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.search.Matches.Range;
import org.junit.jupiter.api.Test;

class MatchesTest {

  private static String shown(String text, String query) {
    var shown = new StringBuilder();
    for (var range : Matches.in(text, SearchText.read(query), 10)) {
      shown.append('[').append(text, range.start(), range.end()).append(']');
    }
    return shown.toString();
  }

  @Test
  void findsWordsAsTheSearchDoes() {
    assertThat(shown("Sales Orders of an order", "order")).isEqualTo("[Orders][order]");
    assertThat(shown("ordering, Ordered", "orders")).isEqualTo("[ordering][Ordered]");
    assertThat(shown("Café 🧀 顧客注文", "cafe 🧀 顧客")).isEqualTo("[Café][🧀][顧客注文]");
    assertThat(shown("custNo cust_no", "no")).isEqualTo("[custNo][no]");
  }

  @Test
  void takesAQuotedWordAsItIsWritten() {
    assertThat(shown("orders order orderly", "\"order\"")).isEqualTo("[order]");
  }

  @Test
  void stopsAtTheLimitAndAtNothing() {
    assertThat(Matches.in("a a a", SearchText.read("a"), 2))
        .containsExactly(new Range(0, 1), new Range(2, 3));
    assertThat(Matches.in("", SearchText.read("a"), 2)).isEmpty();
    assertThat(Matches.in("a", SearchText.ANYTHING, 2)).isEmpty();
  }
}
