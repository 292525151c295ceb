// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameLikenessTest {

  private static final List<String> NAMES =
      List.of("id", "cust_id", "custNo", "order_no", "no", "cust", "code", "ctry_cd", "name", "x");
  private static final List<String> TABLES = List.of("customers", "order_hdr", "t");

  @Test
  void whatIsAlikeEndsInOneOfTheEndingsLookedUnder() {
    int alike = 0;
    for (String from : NAMES) {
      for (String table : TABLES) {
        for (String to : NAMES) {
          List<String> words = NameLikeness.words(from);
          List<String> others = NameLikeness.words(to);
          if (NameLikeness.score(words, NameLikeness.words(table), others) > 0) {
            alike++;
            assertThat(NameLikeness.endings(words)).as(from + " " + to).contains(others.getLast());
          }
        }
      }
    }
    assertThat(alike).isGreaterThan(30);
    assertThat(NameLikeness.endings(NameLikeness.words("ord_dt"))).containsExactly("dt");
    assertThat(NameLikeness.endings(List.of())).isEmpty();
  }
}
