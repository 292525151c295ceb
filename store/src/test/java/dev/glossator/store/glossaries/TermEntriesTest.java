// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermEntriesTest {

  @Test
  void shortAndLongTextMakeOneDefinition() {
    assertThat(TermEntries.definition("Who buys.", "A person or company.\nSynonyms: Client"))
        .isEqualTo("Who buys. A person or company.");
    assertThat(TermEntries.definition(null, null)).isEmpty();
    assertThat(TermEntries.definition("Who buys.", null)).isEqualTo("Who buys.");
  }

  @Test
  void aCutShortTextGivesWayToTheWholeOne() {
    assertThat(TermEntries.definition("Who bu…", "Who buys.")).isEqualTo("Who buys.");
    assertThat(TermEntries.definition("Who buys.", "Who buys.")).isEqualTo("Who buys.");
  }

  @Test
  void synonymsStandInALineOfTheirOwn() {
    assertThat(TermEntries.synonyms("Text.\nSynonyms: Client; Account holder ;"))
        .containsExactly("Client", "Account holder");
    assertThat(TermEntries.synonyms("No Synonyms: here")).isEmpty();
  }
}
