// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected ids were made by the reference implementation of the vocabulary's format. */
class WordPieceTokenizerTest {

  private static final WordPieceTokenizer TOKENIZER =
      WordPieceTokenizer.read(EncoderManifest.SHIPPED.readVocabulary(), 64);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("customer account balance", new long[] {101, 8013, 4070, 5703, 102}),
        Arguments.of(
            "Customer's e-mail Address (primary)",
            new long[] {101, 8013, 1005, 1055, 1041, 1011, 5653, 4769, 1006, 3078, 1007, 102}),
        Arguments.of("Café Zürich İstanbul", new long[] {101, 7668, 10204, 9960, 102}),
        Arguments.of("订单 number", new long[] {101, 100, 100, 2193, 102}),
        Arguments.of(
            "pneumonoultramicroscopic 12.50€",
            new long[] {
              101, 1052, 2638, 2819, 17175, 11314, 6444, 2594, 7352, 26461, 2260, 1012, 2753, 30102,
              102
            }),
        Arguments.of("a\u00a0b\tc\n", new long[] {101, 1037, 1038, 1039, 102}),
        Arguments.of("naïve coöperation", new long[] {101, 15743, 6792, 102}),
        Arguments.of("", new long[] {101, 102}));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheIdsOfTheReference(String text, long[] ids) {
    assertThat(TOKENIZER.encode(text)).containsExactly(ids);
  }

  @Test
  void cutsLongTextsAndKeepsTheEndMark() {
    long[] ids = TOKENIZER.encode("word ".repeat(200));
    assertThat(ids).hasSize(64).endsWith(102);
  }
}
