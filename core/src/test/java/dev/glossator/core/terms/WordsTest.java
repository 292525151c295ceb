// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customerID | customer id",
        "SALES_ORD_HDR | sale ord hdr",
        "XMLFileName | xml file name",
        "address1 | address 1",
        "E-mail Address | email address",
        "Date of the Birth | date birth",
        "categories | category",
        "IDENTIFIER | identifier",
        "Customer’s status | customer status",
        "Straße größe | straße größe",
      })
  void cutsAndNormalises(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "cust,customer,0.75",
    "dt,date,0.25",
    "qty,quantity,0.6",
    "award,awarding,0.85",
    "customer,customer,1",
    "custmer,customer,0.8",
    "cat,date,0",
    "date,statement,0"
  })
  void saysHowFarAPieceMayStandForAWord(String piece, String word, double likeness) {
    assertThat(WordLikeness.of(piece, word)).isEqualTo(likeness);
  }
}
