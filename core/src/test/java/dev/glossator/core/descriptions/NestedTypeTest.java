// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STRUCT(id BIGINT, addr STRUCT(city VARCHAR, plz VARCHAR)) | a structure of id and addr",
        "STRUCT(sku VARCHAR, \"unit price\" DECIMAL(9,2))[]       | a list of structures of sku and unit price",
        "array<struct<a:int,b:map<string,int>>>                   | a list of structures of a and b",
        "VARCHAR[]                                                | a list",
        "MAP(VARCHAR, VARCHAR)                                    | a map of keys and values",
        "STRUCT(a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT)"
            + " | a structure of a, b, c, d, e, f and two other fields"
      })
  void saysWhatIsInside(String type, String words) {
    assertThat(NestedType.words(type)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"DECIMAL(9,2)", "VARCHAR", "structure", "map", "STRUCT()", "timestamp(6)"})
  void saysNothingOfSingleValues(String type) {
    assertThat(NestedType.words(type)).isEmpty();
  }
}
