// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameAlignerTest {

  @Test
  void givesEachTokenItsWord() {
    assertThat(NameAligner.align(List.of("cust", "no"), List.of("customs", "number")))
        .containsExactly(List.of("customs"), List.of("number"));
  }

  @Test
  void givesInitialsAllTheirWords() {
    assertThat(NameAligner.align(List.of("dob", "yr"), List.of("date", "of", "birth", "year")))
        .containsExactly(List.of("date", "of", "birth"), List.of("year"));
  }

  @Test
  void saysNothingWhereTheTwoDoNotMatch() {
    assertThat(NameAligner.align(List.of("bukrs"), List.of("company", "code"))).isEmpty();
    assertThat(NameAligner.align(List.of(), List.of("a"))).isEmpty();
  }
}
