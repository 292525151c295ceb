// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxTextEncoderTest {

  @Test
  void putsLikeTextsNearerThanUnlikeOnes() {
    try (OnnxTextEncoder encoder = OnnxTextEncoder.shipped()) {
      assertThat(encoder.loaded()).isFalse();
      float[][] v =
          encoder.encode(
              List.of(
                  "customer account balance",
                  "The amount of money a client has on deposit",
                  "weather station altitude"));
      assertThat(v[0]).hasSize(encoder.dimensions());
      assertThat(dot(v[0], v[0])).isCloseTo(1, within(1e-5));
      // The reference runtime gives 0.46 and 0.04 for these.
      assertThat(dot(v[0], v[1])).isCloseTo(0.461, within(0.02));
      assertThat(dot(v[0], v[2])).isCloseTo(0.038, within(0.02));
      assertThat(encoder.loaded()).isTrue();
    }
  }

  @Test
  void givesATextTheSameVectorWhateverItsNeighbours() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add("order number " + i + " of the customer".repeat(i % 7));
    }
    try (OnnxTextEncoder encoder =
        new OnnxTextEncoder(EncoderManifest.SHIPPED, 3, Duration.ofMinutes(1))) {
      float[][] together = encoder.encode(many);
      for (int i = 0; i < many.size(); i += 13) {
        assertThat(encoder.encode(List.of(many.get(i)))[0]).containsExactly(together[i]);
      }
    }
  }

  @Test
  void letsTheModelGoWhenIdleAndLoadsItAgain() throws InterruptedException {
    try (OnnxTextEncoder encoder =
        new OnnxTextEncoder(EncoderManifest.SHIPPED, 1, Duration.ofMillis(20))) {
      float[] before = encoder.encode(List.of("net amount"))[0];
      for (int i = 0; i < 500 && encoder.loaded(); i++) {
        Thread.sleep(10);
      }
      assertThat(encoder.loaded()).isFalse();
      assertThat(encoder.encode(List.of("net amount"))[0]).containsExactly(before);
    }
  }

  @Test
  void refusesAModelWithAnotherChecksum() {
    EncoderManifest shipped = EncoderManifest.SHIPPED;
    EncoderManifest tampered =
        new EncoderManifest(
            shipped.name(),
            shipped.model(),
            "0".repeat(64),
            shipped.vocabulary(),
            shipped.vocabularyDigest(),
            shipped.dimensions(),
            shipped.tokensMax());
    try (OnnxTextEncoder encoder = new OnnxTextEncoder(tampered, 1, Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> encoder.encode(List.of("x")))
          .hasMessageContaining(shipped.model())
          .hasMessageContaining("checksum")
          .hasMessageContaining("expected");
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * (double) b[i];
    }
    return sum;
  }
}
