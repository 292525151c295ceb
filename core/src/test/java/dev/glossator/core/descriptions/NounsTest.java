// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {

  @ParameterizedTest
  @CsvSource({
    "orders,order",
    "categories,category",
    "movies,movie",
    "statuses,status",
    "status,status",
    "addresses,address",
    "houses,house",
    "boxes,box",
    "sales,sales",
    "series,series",
    "logistics,logistics"
  })
  void oneOfMany(String many, String one) {
    assertThat(Nouns.singular(many)).isEqualTo(one);
  }
}
