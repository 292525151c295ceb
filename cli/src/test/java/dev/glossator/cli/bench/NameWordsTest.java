// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-worked cases of the one normalisation. */
class NameWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Last Inspection Month, last inspection month, true",
    "The Number of Trips, number of trips, true",
    "Case Titles, Case Title, true",
    "Companies, company, true",
    "Addresses, address, true",
    "Status, statu, false",
    "Date Reported, report date, false",
    "Reported Date, report date, true",
    "Shipping Method, ship method, true",
    "Paid Amount, pay amount, true",
    "Registration Date, registered date, false",
    "Order ID, Order Identifier, false",
    "orderId, Order ID, true",
    "Owner's Name, owner name, true",
    "Zip-Code, ZIP Code, true",
    "Line 2, line2, true",
    "Order Number, Order, false",
    "İlçe, ilçe, false"
  })
  void comparesNamesWordByWord(String a, String b, boolean same) {
    assertThat(NameWords.same(NameWords.of(a), NameWords.of(b))).isEqualTo(same);
  }

  @Test
  void splitsAsWritersDo() {
    assertThat(NameWords.of("SPRegion_code2 (the 1st)"))
        .containsExactly("sp", "region", "code", "2", "1", "st");
  }
}
