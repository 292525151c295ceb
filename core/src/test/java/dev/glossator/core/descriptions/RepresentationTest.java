// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepresentationTest {

  @Test
  void theLastWordThatIsNoModifierDecides() {
    assertThat(Representation.of("Requested Delivery Date")).isEqualTo(Representation.DATE);
    assertThat(Representation.of("Street 2")).isEqualTo(Representation.of("Street"));
  }

  @Test
  void namesOfSignsAloneSayNothing() {
    assertThat(Representation.of("👍")).isEqualTo(Representation.OTHER);
    assertThat(Representation.of("")).isEqualTo(Representation.OTHER);
    assertThat(Representation.of("顧客番号")).isEqualTo(Representation.OTHER);
  }
}
