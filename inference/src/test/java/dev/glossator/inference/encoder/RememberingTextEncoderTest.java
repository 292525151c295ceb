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
    assertThat(remembering.encode(List.of("a", "bb"))).isEqualTo(new float[][] {{1}, {2}});
    asked.clear();
    assertThat(remembering.encode(List.of("bb", "ccc", "a")))
        .isEqualTo(new float[][] {{2}, {3}, {1}});
    assertThat(asked).containsExactly("ccc");
  }

  @Test
  void whatCameOnceTakesNoRoom() {
    remember("a");
    remember("bb");
    remembering.encode(List.of("ccc", "dddd"));
    asked.clear();
    remembering.encode(List.of("a", "bb"));
    assertThat(asked).isEmpty();
  }

  @Test
  void forgetsTheTextUsedLongestAgo() {
    remember("a");
    remember("bb");
    remembering.encode(List.of("a"));
    remember("ccc");
    asked.clear();
    remembering.encode(List.of("a", "bb"));
    assertThat(asked).containsExactly("bb");
  }

  @Test
  void whatItGaveAwayStaysAsItWas() {
    float[] given = remembering.encode(List.of("a"))[0];
    float[] again = remembering.encode(List.of("a"))[0];
    remember("bb");
    remember("ccc");
    remember("dddd");
    assertThat(given).containsExactly(1);
    assertThat(again).containsExactly(1);
    asked.clear();
    assertThat(remembering.encode(List.of("dddd", "ccc"))).isEqualTo(new float[][] {{4}, {3}});
    assertThat(asked).isEmpty();
  }

  private void remember(String text) {
    remembering.encode(List.of(text));
    remembering.encode(List.of(text));
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
