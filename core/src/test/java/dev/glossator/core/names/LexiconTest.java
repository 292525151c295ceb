// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void namesTheProgramThatMakesOneWhenTheBytesAreAnother() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("another file".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThatThrownBy(
            () ->
                NameGenerator.load(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    new ByteArrayInputStream(new byte[0]),
                    Set.of(NameGenerator.Stage.MODEL)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("training/names/build.py");
  }

  @Test
  void findsLettersInOrder() {
    assertThat(Lexicon.subsequence("cstmr", "customer")).isTrue();
    assertThat(Lexicon.subsequence("cstmrx", "customer")).isFalse();
  }

  @Test
  void countsWordsByThemselvesWithoutWordPairs() throws IOException {
    try (InputStream bytes =
        Objects.requireNonNull(
            NameGenerator.class.getResourceAsStream("/dev/glossator/core/names/lexicon.bin.gz"))) {
      Lexicon whole = Lexicon.read(bytes);
      int last = whole.id("last");
      int name = whole.id("name");

      assertThat(whole.follows(last, name)).isGreaterThan(whole.unigram(name));
      assertThat(whole.reduced(true, false).follows(last, name)).isEqualTo(whole.unigram(name));
      assertThat(whole.expansions("qty")).isNotEmpty();
      assertThat(whole.reduced(false, true).expansions("qty")).isEmpty();
    }
  }
}
