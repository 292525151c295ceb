// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.search.SearchText.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void readsWordsAndQuotedPhrases() {
    var text = SearchText.read("Customers \"net amount\" \"total\"");
    assertThat(text.words())
        .containsExactly(
            new Word("customers", "customer", false),
            new Word("net", "net", true),
            new Word("amount", "amount", true),
            new Word("total", "total", true));
    assertThat(text.phrases()).containsExactly(List.of("net", "amount"), List.of("total"));
  }

  @Test
  void passesOverAQuotationMarkWithoutAPartner() {
    assertThat(SearchText.read("net \"amount").phrases()).isEmpty();
    assertThat(SearchText.read("net \"amount").words()).hasSize(2);
  }

  @Test
  void takesABoundedNumberOfWords() {
    var query = new StringBuilder();
    for (var i = 0; i < 256; i++) {
      query.append("w").append(i).append(' ');
    }
    assertThat(SearchText.read(query.toString()).words()).hasSize(SearchText.WORDS_MAX);
  }

  @Test
  void knowsAQueryThatNothingCanMatch() {
    assertThat(SearchText.isWordless("?!")).isTrue();
    assertThat(SearchText.isWordless(" ")).isFalse();
    assertThat(SearchText.isWordless("a")).isFalse();
  }
}
