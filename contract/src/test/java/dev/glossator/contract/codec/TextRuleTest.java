// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
  private static final TextRule RULE = TextRule.of(2, 4, "^[a-z😀]+$");

  @Test
  void bothFaultsAreNamed() {
    assertThat(RULE.faults("A"))
        .containsExactly(
            "Member must have length greater than or equal to 2",
            "Member must satisfy regular expression pattern: ^[a-z😀]+$");
  }

  @Test
  void lengthCountsCharactersAsPeopleDo() {
    assertThat(RULE.faults("😀😀😀😀")).isEmpty();
    assertThat(RULE.faults("😀😀😀😀😀"))
        .containsExactly("Member must have length less than or equal to 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc\n", "\nabc", "abc\r"})
  void aLineBreakAtTheEdgeDoesNotSlipThrough(String value) {
    assertThat(RULE.faults(value)).hasSize(1);
  }

  @Test
  void aPatternWithoutAnchorsIsSearched() {
    assertThat(TextRule.of(0, Long.MAX_VALUE, "b").faults("abc")).isEmpty();
    assertThat(TextRule.of(0, Long.MAX_VALUE, "b").faults("ac")).hasSize(1);
  }

  @Test
  void alternativesAreEachWhole() {
    TextRule rule = TextRule.of(0, Long.MAX_VALUE, "^a+$|^b+$");
    assertThat(rule.faults("aa")).isEmpty();
    assertThat(rule.faults("bb")).isEmpty();
    assertThat(rule.faults("aab")).hasSize(1);
  }
}
