// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.terms.TextEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTextEncoderTest {

  private final List<String> asked = new ArrayList<>();
  private final TextEncoder remembering = new RememberingTextEncoder(new Lengths(), 2);

  @Test
  void asksOnlyForWhatItDoesNotRemember() {
    assertThat(remembering.encode(List.of("a", "bb"))).isEqualTo(new float[][] {{1}, {2}});
    assertThat(remembering.encode(List.of("bb", "ccc", "a")))
        .isEqualTo(new float[][] {{2}, {3}, {1}});
    assertThat(asked).containsExactly("a", "bb", "ccc");
  }

  @Test
  void forgetsTheTextUsedLongestAgo() {
    remembering.encode(List.of("a", "bb"));
    remembering.encode(List.of("a"));
    remembering.encode(List.of("ccc"));
    remembering.encode(List.of("a"));
    remembering.encode(List.of("bb"));
    assertThat(asked).containsExactly("a", "bb", "ccc", "bb");
  }

  @Test
  void whatItGaveAwayStaysAsItWas() {
    float[] given = remembering.encode(List.of("a"))[0];
    float[] again = remembering.encode(List.of("a"))[0];
    remembering.encode(List.of("bb", "ccc", "dddd"));
    assertThat(given).containsExactly(1);
    assertThat(again).containsExactly(1);
    assertThat(remembering.encode(List.of("dddd", "ccc"))).isEqualTo(new float[][] {{4}, {3}});
    assertThat(asked).containsExactly("a", "bb", "ccc", "dddd");
  }

  @Test
  void sameTextTwiceInOneCall() {
    assertThat(remembering.encode(List.of("a", "a", "bb")))
        .isEqualTo(new float[][] {{1}, {1}, {2}});
    assertThat(remembering.encode(List.of("bb", "a"))).isEqualTo(new float[][] {{2}, {1}});
  }

  /** The length of a text as its only dimension. */
  private final class Lengths implements TextEncoder {
    @Override
    public float[][] encode(List<String> texts) {
      asked.addAll(texts);
      return texts.stream().map(t -> new float[] {t.length()}).toArray(float[][]::new);
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public String digest() {
      return "lengths";
    }
  }
}
