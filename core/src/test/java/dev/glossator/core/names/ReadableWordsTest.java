// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.names.Piece.Kind;
import dev.glossator.core.names.ReadableWords.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableWordsTest {
  private static Lexicon lexicon;

  @BeforeAll
  static void readLexicon() throws IOException {
    try (InputStream bytes =
        Objects.requireNonNull(
            NameGenerator.class.getResourceAsStream("/dev/glossator/core/names/lexicon.bin.gz"))) {
      lexicon = Lexicon.read(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "price, prices",
    "create, created",
    "restock, restocking",
    "defer, deferred",
    "manage, managing"
  })
  void aWordIsNoOtherFormOfItselfEvenAmongShortenedColumns(String word, String form) {
    assertThat(restored(word, form, 1, Spelling.SHORTENED)).containsExactly("unit", word);
  }

  @Test
  void shortFormsAndOtherWordsStayReadAmongShortenedColumns() {
    assertThat(restored("acct", "accounts", 1, Spelling.SHORTENED)).contains("accounts");
    assertThat(restored("comp", "competition", 1, Spelling.SHORTENED)).contains("competition");
    assertThat(restored("d", "data", 9, Spelling.SHORTENED)).contains("data");
  }

  @Test
  void aSingleLetterStandsForNothingWhereTheTableIsWrittenOut() {
    assertThat(restored("d", "data", 9, Spelling.WRITTEN_OUT)).containsExactly("unit", "d");
  }

  @Test
  void theShortestWordsStayWhereTheTableIsWrittenOut() {
    assertThat(restored("at", "attempts", 1, Spelling.WRITTEN_OUT)).containsExactly("unit", "at");
    assertThat(restored("no", "number", 9, Spelling.WRITTEN_OUT)).containsExactly("unit", "number");
  }

  /** What a name of two tokens is put back to when the second one was read as a word. */
  private static List<String> restored(
      String letters, String word, double seen, Spelling spelling) {
    Piece unit = piece("unit", "unit", Kind.WORD, 0);
    Piece read = piece(letters, word, Kind.SEEN, seen);
    Hypothesis reading = new Hypothesis(List.of(unit, read), -1, -1, 0);
    return new ReadableWords(lexicon).restored("unit_" + letters, reading, spelling).words();
  }

  private static Piece piece(String letters, String word, Kind kind, double seen) {
    return new Piece(letters, List.of(word), new int[] {lexicon.id(word)}, kind, -1, seen);
  }
}
