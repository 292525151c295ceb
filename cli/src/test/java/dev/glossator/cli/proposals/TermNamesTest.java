// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TermNamesTest {

  private final TermNames terms = new TermNames(Map.of("t1", "Customer, active", "t2", "Order"));

  @Test
  void aTermIsFoundByItsNameHoweverItIsWritten() {
    assertThat(terms.anyIs("t2, t1", "customer, ACTIVE")).isTrue();
    assertThat(terms.anyIs("t2", "order")).isTrue();
    assertThat(terms.anyIs("t2", "orders")).isFalse();
    assertThat(terms.anyIs("", "order")).isFalse();
  }
}
