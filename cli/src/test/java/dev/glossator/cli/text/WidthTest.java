// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {

  @Test
  void eastAsianLettersAndEmojiTakeTwoCells() {
    assertThat(Width.of("order")).isEqualTo(5);
    assertThat(Width.of("顧客番号")).isEqualTo(8);
    assertThat(Width.of("👍")).isEqualTo(2);
    assertThat(Width.of("заказ")).isEqualTo(5);
  }

  @Test
  void aJoinedEmojiOrAMarkTakesTheCellsOfOneSign() {
    assertThat(Width.of("👩‍👩‍👧")).isEqualTo(2);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void aCutTextEndsInAnEllipsisWithinItsCells() {
    assertThat(Width.cut("Requested Delivery Date", 12)).isEqualTo("Requested D…");
    assertThat(Width.cut("Requested Delivery", 11)).isEqualTo("Requested…");
    assertThat(Width.cut("顧客番号", 5)).isEqualTo("顧客…");
    assertThat(Width.cut("顧客番号", 4)).isEqualTo("顧…");
    assertThat(Width.cut("short", 5)).isEqualTo("short");
  }

  @Test
  void wrappingBreaksAtSpacesAndLongWordsWhereItMust() {
    assertThat(Width.wrap("One row per sales order, from 2016 on.", 16))
        .containsExactly("One row per", "sales order,", "from 2016 on.");
    assertThat(Width.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
  }

  @Test
  void escapeSequencesAndMarksThatTurnTheWritingAreMadeVisible() {
    assertThat(Width.printable("a\u001b[31mb")).isEqualTo("a\uFFFD[31mb");
    assertThat(Width.printable("a\u202Eb")).isEqualTo("a\uFFFDb");
    assertThat(Width.printable("one\ntwo")).isEqualTo("one two");
  }
}
