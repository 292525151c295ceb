// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import java.util.List;
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

  @ParameterizedTest
  @CsvSource({
    "Calls 20261107,call",
    "Fact Sales 2024,sales",
    "Stock Levels 2026 11,stock level",
    "ISO 27001 Controls,ISO 27001 control"
  })
  void thePeriodOfAFileIsNoPartOfTheThing(String table, String object) {
    NameReading reading =
        new NameReading("t", List.of(new NameCandidate(table, 0.9, List.of())), "en", true);
    assertThat(Nouns.object(reading)).isEqualTo(object);
  }
}
