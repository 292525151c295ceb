// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.Piece.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PhraseFeaturesTest {
  private static Lexicon lexicon;
  private static EverydayAbbreviations everyday;

  @BeforeAll
  static void readLexicon() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(
            NameGenerator.class.getResourceAsStream("/dev/glossator/core/names/everyday.tsv"))) {
      everyday = EverydayAbbreviations.read(list);
    }
    try (InputStream bytes =
        Objects.requireNonNull(
            NameGenerator.class.getResourceAsStream("/dev/glossator/core/names/lexicon.bin.gz"))) {
      lexicon = Lexicon.read(bytes);
    }
  }

  @Test
  void knownPhrasesCountAndOtherWordsDoNot() {
    Hypothesis known = reading(word("postal"), word("code"));
    Hypothesis unknown = reading(word("postal"), word("velocity"));

    assertThat(of("phraseShare", known)).isEqualTo(1);
    assertThat(of("phrasePairs", known)).isEqualTo(1);
    assertThat(of("phraseShare", unknown)).isZero();
  }

  @Test
  void lettersThatMostlyStandForAWordHaveHighOddsAsTheyStand() {
    assertThat(of("shortOdds", reading(word("org")))).isGreaterThan(0);
    assertThat(of("shortOdds", reading(word("name")))).isLessThan(0);
    assertThat(of("shortOdds", reading(word("quantity")))).isZero();
  }

  @Test
  void lettersThatWereSeenForOtherWordsSpeakAgainstANewOne() {
    assertThat(of("seenOtherwise", reading(piece("qty", "quality", Kind.LETTERS))))
        .isGreaterThan(0);
    assertThat(of("seenOtherwise", reading(piece("qty", "quantity", Kind.SEEN)))).isZero();
  }

  @Test
  void habitsAreComparedWithOtherColumnsAlone() {
    Hypothesis ends = reading(piece("def", "definition", Kind.SEEN));
    Hypothesis vowels = reading(piece("dprtmnt", "department", Kind.LETTERS));
    TableWords table = new TableWords(lexicon, List.of(ends, ends, ends, vowels));

    assertThat(of("habitShared", ends, table, TableContext.NONE, 0)).isEqualTo(2 / 5.0);
    assertThat(of("habitShared", vowels, table, TableContext.NONE, 3)).isZero();
    assertThat(of("habitShared", reading(word("name")), table, TableContext.NONE, 3)).isZero();
  }

  @Test
  void wordsAmongTheValuesOfTheTableCount() {
    List<ValueCount> values = List.of(new ValueCount("Police Department", 3));
    ColumnProfile profile =
        new ColumnProfile(3, 0, 1, true, true, null, null, 0, -1, -1, values, List.of());
    GenerationInput table = TestingTables.table("staff", "dept", profile);
    TableContext context =
        TableContext.of(table, reading(word("staff")), NeighbourNames.NONE, lexicon);
    Hypothesis said = reading(piece("dept", "department", Kind.SEEN));
    Hypothesis other = reading(piece("dept", "depth", Kind.LETTERS));
    TableWords none = new TableWords(lexicon, List.of(said));

    assertThat(of("inValues", said, none, context, 0)).isEqualTo(1);
    assertThat(of("inValues", other, none, context, 0)).isZero();
    assertThat(of("inValues", said, none, TableContext.NONE, 0)).isZero();
  }

  @Test
  void everydayAbbreviationsThatAreLeftCountAndFormsThatNamesKeepDoNot() {
    assertThat(of("everydayShort", reading(word("sentence"), word("seq")))).isEqualTo(1);
    assertThat(of("everydayShort", reading(piece("seq", "sequence", Kind.SEEN)))).isZero();
    assertThat(of("everydayShort", reading(word("max"), word("id")))).isZero();
  }

  @Test
  void otherColumnsSayHowMuchATableShortens() {
    Hypothesis plain = reading(word("name"));
    Hypothesis shortened = reading(piece("qty", "quantity", Kind.SEEN));
    TableWords table = new TableWords(lexicon, List.of(plain, shortened, plain));

    assertThat(of("shortenedElsewhere", plain, table, TableContext.NONE, 0)).isEqualTo(0.5);
    assertThat(of("shortenedElsewhere", shortened, table, TableContext.NONE, 1)).isZero();
  }

  private static double of(String feature, Hypothesis h) {
    return of(feature, h, new TableWords(lexicon, List.of(h)), TableContext.NONE, 0);
  }

  private static double of(
      String feature, Hypothesis h, TableWords table, TableContext context, int column) {
    double[] f = new double[PhraseFeatures.NAMES.size()];
    new PhraseFeatures(lexicon, everyday, context, table).write(f, 0, h, column);
    return f[PhraseFeatures.NAMES.indexOf(feature)];
  }

  private static Hypothesis reading(Piece... pieces) {
    return new Hypothesis(List.of(pieces), -1, -1, 0);
  }

  private static Piece word(String word) {
    return piece(word, word, Kind.WORD);
  }

  private static Piece piece(String letters, String word, Kind kind) {
    return new Piece(letters, List.of(word), new int[] {lexicon.id(word)}, kind, -1, 1);
  }
}
