// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sales Orders, 2026! | sales orders 2026",
        "sls_ord_hdr | sls ord hdr",
        "Café ITALİA | cafe italia",
        "Приказ Ёлка | приказ елка",
        "顧客注文 order | 顧客 客注 注文 order",
        "表 | 表",
        "Cheese 🧀🧀 | cheese 🧀 🧀",
        "100% of_it | 100 of it"
      })
  void splitsTextIntoPlainWords(String text, String words) {
    assertThat(Words.of(text)).containsExactly(words.strip().split(" "));
  }

  @Test
  void keysHoldStemsPartsOfNamesAndSingleCharacters() {
    assertThat(Words.keys("custOrders 顧客"))
        .contains("custorders", "cust", "orders", "order", "顧客", "顧", "客");
    assertThat(Words.keys("HTTPServer2")).contains("httpserver2", "http", "server", "2");
  }

  @Test
  void keepsNothingThatAPatternWouldTakeForASign() {
    assertThat(Words.keys("100%_\\ a'b\"c | d"))
        .allMatch(word -> word.chars().noneMatch(c -> "%_\\'\"| ".indexOf(c) >= 0));
  }

  @Test
  void cutsEndlessWords() {
    assertThat(Words.of("x".repeat(300)).getFirst()).hasSize(Words.LENGTH_MAX);
    assertThat(Words.of("").isEmpty()).isTrue();
  }

  @Test
  void writesALineInWhichPhrasesStand() {
    assertThat(Words.line("Shipped Orders")).isEqualTo(" shipped orders | ship order ");
  }

  @ParameterizedTest
  @CsvSource({
    "orders, order",
    "companies, company",
    "addresses, address",
    "shipping, shipped",
    "delivery, deliveries",
    "updating, updates",
    "processing, processed"
  })
  void formsOfOneWordMeet(String form, String other) {
    assertThat(Stemmer.stem(form)).isEqualTo(Stemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource({
    "status, state",
    "sing, sin",
    "bus, bu",
    "analysis, analysi",
    "red, r",
    "naïvely, naïv"
  })
  void differentWordsStayApart(String word, String other) {
    assertThat(Stemmer.stem(word)).isNotEqualTo(Stemmer.stem(other));
  }
}
