// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MysqlSampleTest {

  @Test
  void stretchesReachTheEndsOfAnUnsignedKey() {
    List<String> stretches =
        MysqlSample.stretches("k", BigInteger.ZERO, new BigInteger("18446744073709551615"));
    assertThat(stretches)
        .hasSize(20)
        .startsWith("k >= 0 AND k < 922337203685477580")
        .endsWith("k >= 17524406870024074020 AND k <= 18446744073709551615");
  }

  @Test
  void stretchesOfAKeyThatGoesFromTheLeastToTheMostAreInOrder() {
    List<String> stretches =
        MysqlSample.stretches(
            "k", BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));
    assertThat(stretches)
        .startsWith("k >= -9223372036854775808 AND k < -8301034833169298228")
        .endsWith("k >= 8301034833169298212 AND k <= 9223372036854775807");
  }

  @Test
  void aShortKeyIsReadOnce() {
    assertThat(MysqlSample.stretches("k", BigInteger.ONE, BigInteger.TWO))
        .startsWith("k >= 1 AND k < 2", "k >= 2 AND k < 3")
        .endsWith("k >= 20 AND k <= 2");
  }
}
