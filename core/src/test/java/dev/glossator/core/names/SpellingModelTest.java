// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpellingModelTest {

  /** One habit only, which keeps every letter with a chance of one half. */
  private static SpellingModel halves() {
    float[] numbers = new float[3 + 3 * 5 * 32];
    Arrays.fill(numbers, 0.5f);
    numbers[0] = 1;
    numbers[1] = 0;
    numbers[2] = 0;
    return new SpellingModel(numbers);
  }

  @Test
  void addsUpTheWaysOfDroppingLetters() {
    // ab can be kept from aab in two ways, each with a chance of 1/8.
    assertThat(halves().probability("ab", "aab")).isCloseTo(0.25, within(1e-9));
    assertThat(halves().probability("", "ab")).isCloseTo(0.25, within(1e-9));
    assertThat(halves().probability("ba", "ab")).isZero();
  }

  @Test
  void refusesAnotherShape() {
    assertThatThrownBy(() -> new SpellingModel(new float[7]))
        .hasMessageContaining("483 numbers, not 7");
  }
}
