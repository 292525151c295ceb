// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.names.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What ranking looks at: how a reading came about, and what the rest of the table says to it. */
final class CandidateFeatures {

  /** Names of the features in the order of the vector; a ranking file must name the same. */
  static final List<String> NAMES =
      joined(
          "channel",
          "language",
          "pieces",
          "words",
          "cuts",
          "asWritten",
          "kept",
          "byLetters",
          "seen",
          "phrasesForPieces",
          "fromTable",
          "wholePhrase",
          "pairsSeen",
          "rarestWord",
          "lettersLost",
          "plurals",
          "participles",
          "lastLetters",
          "shortAsWritten",
          "asWrittenButShort",
          "keptLong",
          "agreeing",
          "disagreeing",
          "near",
          "writtenElsewhere",
          "mentioned",
          "dateFits",
          "numberFits",
          "textFits",
          "singleLetters",
          "keptUnspeakable",
          "asWrittenAmongShort",
          "keptAmongShort");

  private static final Set<String> DATES =
      Set.of("date", "time", "timestamp", "datetime", "day", "on", "at");
  private static final Set<String> NUMBERS =
      Set.of(
          "amount",
          "count",
          "total",
          "quantity",
          "price",
          "cost",
          "rate",
          "percent",
          "percentage",
          "average",
          "sum",
          "year",
          "number",
          "latitude",
          "longitude",
          "length",
          "width",
          "height",
          "weight",
          "age",
          "score",
          "salary",
          "pay",
          "budget",
          "value",
          "area",
          "id",
          "distance",
          "balance",
          "tax",
          "rank",
          "size",
          "volume",
          "months",
          "days",
          "hours",
          "minutes",
          "seconds",
          "units");
  private static final Set<String> TEXTS =
      Set.of(
          "name",
          "description",
          "type",
          "status",
          "address",
          "city",
          "state",
          "street",
          "title",
          "comment",
          "comments",
          "notes",
          "category",
          "class",
          "group",
          "code",
          "text",
          "url",
          "email",
          "department",
          "agency",
          "country",
          "color",
          "location",
          "reason",
          "method",
          "label",
          "link",
          "make",
          "model");

  /** The shape of a column's values as far as type and samples tell. */
  enum Shape {
    DATE,
    NUMBER,
    TEXT,
    UNKNOWN;

    static Shape of(ColumnEvidence column) {
      String type = column.type().toLowerCase(Locale.ROOT);
      if (type.contains("date") || type.contains("time")) {
        return DATE;
      }
      if (type.contains("int")
          || type.contains("num")
          || type.contains("dec")
          || type.contains("double")
          || type.contains("float")
          || type.contains("long")) {
        return NUMBER;
      }
      ColumnProfile profile = column.profile();
      if (profile == null || profile.topValues().isEmpty()) {
        return UNKNOWN;
      }
      String value = profile.topValues().getFirst().value();
      if (value.matches("\\d{4}-\\d{2}.*|\\d{1,2}/\\d{1,2}/\\d{2,4}.*|\\d{1,2}:\\d{2}.*")) {
        return DATE;
      }
      return value.matches("[-+$]?[\\d,]*\\.?\\d+%?") ? NUMBER : TEXT;
    }
  }

  private final Lexicon lexicon;
  private final TableContext context;
  private final TableWords others;
  private final PhraseFeatures phrases;

  CandidateFeatures(
      Lexicon lexicon, EverydayAbbreviations everyday, TableContext context, TableWords others) {
    this.lexicon = lexicon;
    this.context = context;
    this.others = others;
    this.phrases = new PhraseFeatures(lexicon, everyday, context, others);
  }

  /**
   * The features of one reading.
   *
   * @param column its place in the table, so that it is not compared with itself
   */
  double[] of(Hypothesis h, int column, Shape shape, LetterFeatures letters) {
    double[] f = new double[NAMES.size()];
    f[0] = h.channel();
    f[1] = h.language();
    f[2] = h.pieces().size();
    f[4] = h.cuts();
    f[13] = 0;
    int before = Lexicon.START;
    int pairs = 0;
    int words = 0;
    for (Piece piece : h.pieces()) {
      piece(f, piece, column);
      for (int i = 0; i < piece.ids().length; i++) {
        int id = piece.ids()[i];
        words++;
        pairs += lexicon.seenTogether(before, id) ? 1 : 0;
        f[13] = Math.min(f[13], piece.kind() == Kind.NUMBER ? 0 : lexicon.unigram(id));
        f[23] += others.near(id, column);
        before = piece.kind() == Kind.NUMBER ? before : id;
      }
    }
    f[3] = words;
    f[12] = (double) pairs / words;
    f[23] /= words;
    List<String> all = h.letterWords();
    f[11] = all.size() > 1 && lexicon.phrase(String.join(" ", all)) ? 1 : 0;
    String last = all.isEmpty() ? "" : all.getLast();
    f[26] =
        shape == Shape.DATE
            ? (DATES.contains(last) ? 1 : 0)
            : shape != Shape.UNKNOWN && DATES.contains(last) ? -1 : 0;
    f[27] =
        shape == Shape.NUMBER ? (NUMBERS.contains(last) ? 1 : TEXTS.contains(last) ? -1 : 0) : 0;
    f[28] = shape == Shape.TEXT ? (TEXTS.contains(last) ? 1 : NUMBERS.contains(last) ? -1 : 0) : 0;
    double among = others.shortened(column);
    f[31] = f[5] * among;
    f[32] = f[6] * among;
    int from = NAMES.size() - LetterFeatures.NAMES.size() - PhraseFeatures.NAMES.size();
    letters.write(f, from, h, others, column);
    from += LetterFeatures.NAMES.size();
    phrases.write(f, from, h, column);
    return f;
  }

  private static List<String> joined(String... own) {
    List<String> names = new ArrayList<>(List.of(own));
    names.addAll(LetterFeatures.NAMES);
    names.addAll(PhraseFeatures.NAMES);
    return List.copyOf(names);
  }

  private void piece(double[] f, Piece piece, int column) {
    switch (piece.kind()) {
      case WORD -> {
        f[5]++;
        f[18] += piece.letters().length() <= 3 ? 1 : 0;
        f[19] += Math.log1p(seenShort(piece.letters()));
        return;
      }
      case KEPT -> {
        f[6]++;
        f[20] += piece.letters().length() >= 5 ? 1 : 0;
        f[30] += unspeakable(piece.letters()) ? 1 : 0;
        return;
      }
      case NUMBER -> {
        return;
      }
      case LETTERS -> f[7]++;
      case SEEN -> {
        f[8] += Math.log1p(piece.seen());
        f[9] += piece.words().size() > 1 ? 1 : 0;
      }
      case TABLE, NEIGHBOUR -> f[10]++;
      case HOUSE, LAYER -> {}
    }
    f[29] += piece.letters().length() == 1 ? 1 : 0;
    f[21] += others.agreeing(piece, column);
    f[22] += others.disagreeing(piece, column);
    for (String word : piece.words()) {
      f[24] += context.writes(word) ? 1 : 0;
      f[25] += context.mentions(word) ? 1 : 0;
    }
    if (piece.words().size() == 1) {
      form(f, piece.letters(), piece.words().getFirst());
    }
  }

  /** Endings of words against the last letter that was kept. */
  private static void form(double[] f, String letters, String word) {
    char last = letters.charAt(letters.length() - 1);
    char end = word.charAt(word.length() - 1);
    f[14] += 1 - (double) letters.length() / word.length();
    f[15] += end == 's' && !word.endsWith("ss") && !word.endsWith("us") && last != 's' ? 1 : 0;
    f[16] += (word.endsWith("ed") && last != 'd') || (word.endsWith("ing") && last != 'g') ? 1 : 0;
    f[17] += last == end ? 1 : 0;
  }

  /** Whether hardly a vowel is among the letters, so that they are no word of any language. */
  private static boolean unspeakable(String letters) {
    long vowels = letters.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
    return letters.length() >= 3 && 5 * vowels < letters.length();
  }

  private double seenShort(String letters) {
    double sum = 0;
    for (Lexicon.Expansion e : lexicon.expansions(letters)) {
      sum += e.count();
    }
    return sum;
  }
}
