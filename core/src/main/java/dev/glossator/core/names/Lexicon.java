// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;

/**
 * The words a name may be made of, how they follow one another, and how they are shortened. Counted
 * by {@code training/names/build.py}, which also documents the byte form.
 */
final class Lexicon {
  static final int START = 0;
  static final int END = 1;
  static final double UNKNOWN = -16.0;

  /** One thing an abbreviation was seen for. */
  record Expansion(int[] words, double count) {}

  private static final int LONG_PIECE = 4;
  private static final byte[] MAGIC = "GNL2".getBytes(StandardCharsets.US_ASCII);

  private final String[] words;
  private final int[] masks;
  private final short[] unigrams;
  private final short[] backoffs;
  private final byte[] english;
  private final short[] spelled;
  private final ScoreTable follow;
  private final ScoreTable near;
  private final String[] abbreviations;
  private final Expansion[][] expansions;
  private final int[] phrases;
  private final float[] keep;
  private final int[] firstWithLetter = new int[27];

  /** Words that begin with a vowel, by the letter after it: writers drop such vowels too. */
  private final int[][] vowelThen = new int[26][];

  /** Whether only single words count, not which word comes before. */
  private final boolean wordsAlone;

  private Lexicon(ByteBuffer in) {
    this.wordsAlone = false;
    this.words = texts(in);
    this.unigrams = shorts(in, words.length);
    this.backoffs = shorts(in, words.length);
    this.english = new byte[words.length];
    in.get(english);
    this.spelled = shorts(in, words.length);
    this.follow = ScoreTable.read(in, words.length);
    this.near = ScoreTable.read(in, words.length);
    this.abbreviations = texts(in);
    this.expansions = new Expansion[abbreviations.length][];
    for (int i = 0; i < abbreviations.length; i++) {
      expansions[i] = expansions(in);
    }
    this.phrases = ints(in, in.getInt());
    this.keep = new float[in.getInt()];
    in.asFloatBuffer().get(keep);
    this.masks = new int[words.length];
    for (int i = END + 1; i < words.length; i++) {
      masks[i] = mask(words[i]);
    }
    for (int letter = 0; letter <= 26; letter++) {
      int at =
          Arrays.binarySearch(words, END + 1, words.length, String.valueOf((char) ('a' + letter)));
      firstWithLetter[letter] = at < 0 ? -at - 1 : at;
    }
    indexDroppedVowels();
  }

  private Lexicon(Lexicon whole, boolean pairs, boolean wordPairs) {
    this.words = whole.words;
    this.unigrams = whole.unigrams;
    this.backoffs = whole.backoffs;
    this.english = whole.english;
    this.spelled = pairs ? whole.spelled : new short[words.length];
    this.follow = whole.follow;
    this.near = whole.near;
    this.abbreviations = pairs ? whole.abbreviations : new String[0];
    this.expansions = pairs ? whole.expansions : new Expansion[0][];
    this.phrases = whole.phrases;
    this.keep = pairs ? whole.keep : SpellingModel.rules();
    this.masks = whole.masks;
    this.wordsAlone = !wordPairs;
    System.arraycopy(whole.firstWithLetter, 0, firstWithLetter, 0, firstWithLetter.length);
    System.arraycopy(whole.vowelThen, 0, vowelThen, 0, vowelThen.length);
  }

  /**
   * This lexicon without some of what it was counted from, to measure what that is worth.
   *
   * @param pairs whether it knows what abbreviations were seen for and how letters were dropped
   *     there; without it rules written by hand stand in
   * @param wordPairs whether it knows which word follows which
   */
  Lexicon reduced(boolean pairs, boolean wordPairs) {
    return pairs && wordPairs ? this : new Lexicon(this, pairs, wordPairs);
  }

  private void indexDroppedVowels() {
    int[] counts = new int[vowelThen.length];
    for (int i = END + 1; i < words.length; i++) {
      if (mayLoseItsVowel(words[i])) {
        counts[words[i].charAt(1) - 'a']++;
      }
    }
    for (int letter = 0; letter < vowelThen.length; letter++) {
      vowelThen[letter] = new int[counts[letter]];
    }
    Arrays.fill(counts, 0);
    for (int i = END + 1; i < words.length; i++) {
      if (mayLoseItsVowel(words[i])) {
        int letter = words[i].charAt(1) - 'a';
        vowelThen[letter][counts[letter]++] = i;
      }
    }
  }

  private static boolean mayLoseItsVowel(String word) {
    return word.length() > LONG_PIECE && "aeiou".indexOf(word.charAt(0)) >= 0;
  }

  /** Reads a lexicon; the stream is not closed. */
  static Lexicon read(InputStream compressed) throws IOException {
    byte[] bytes = new GZIPInputStream(compressed, 1 << 16).readAllBytes();
    if (bytes.length < MAGIC.length || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
      throw new IOException(
          "not a name lexicon of format 2; build one with training/names/build.py");
    }
    return new Lexicon(ByteBuffer.wrap(bytes).position(MAGIC.length));
  }

  /** The number of a word, or -1. */
  int id(String word) {
    int at = Arrays.binarySearch(words, END + 1, words.length, word);
    return at < 0 ? -1 : at;
  }

  String word(int id) {
    return words[id];
  }

  boolean english(int id) {
    return english[id] != 0;
  }

  double unigram(int id) {
    return id < 0 ? UNKNOWN : unigrams[id] / 1000.0;
  }

  /** Log probability of a word after another; either may be unknown (-1). */
  double follows(int before, int word) {
    if (before < 0 || word < 0 || wordsAlone) {
      return unigram(word);
    }
    double seen = follow.score(before, word);
    return Double.isNaN(seen) ? backoffs[before] / 1000.0 + unigram(word) : seen;
  }

  /** How likely words follow one another, each but the first. */
  double chained(int[] words) {
    double chained = 0;
    for (int i = 1; i < words.length; i++) {
      chained += follows(words[i - 1], words[i]);
    }
    return chained;
  }

  boolean seenTogether(int before, int word) {
    return before >= 0 && word >= 0 && !Double.isNaN(follow.score(before, word));
  }

  /** How strongly two words attract each other within a table; 0 when nothing is known. */
  double near(int word, int other) {
    double score = word < 0 || other < 0 ? Double.NaN : near.score(word, other);
    return Double.isNaN(score) ? 0 : score;
  }

  /** How often a word was seen spelled in any way where names and columns were compared. */
  double spelled(int id) {
    return spelled[id] / 10.0;
  }

  List<Expansion> expansions(String piece) {
    int at = Arrays.binarySearch(abbreviations, piece);
    return at < 0 ? List.of() : List.of(expansions[at]);
  }

  boolean phrase(String words) {
    return Arrays.binarySearch(phrases, words.hashCode()) >= 0;
  }

  float[] keep() {
    return keep.clone();
  }

  /** Calls for each word that contains the letters of a piece in order, the first letter first. */
  void holding(String piece, IntConsumer found) {
    int letter = piece.charAt(0) - 'a';
    if (letter < 0 || letter > 25) {
      return;
    }
    int mask = mask(piece);
    for (int i = firstWithLetter[letter]; i < firstWithLetter[letter + 1]; i++) {
      if ((masks[i] & mask) == mask && subsequence(piece, words[i])) {
        found.accept(i);
      }
    }
    if (piece.length() >= LONG_PIECE && "aeiou".indexOf(piece.charAt(0)) < 0) {
      for (int i : vowelThen[letter]) {
        if ((masks[i] & mask) == mask && subsequence(piece, words[i])) {
          found.accept(i);
        }
      }
    }
  }

  static boolean subsequence(String piece, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < piece.length(); i++) {
      if (word.charAt(i) == piece.charAt(at)) {
        at++;
      }
    }
    return at == piece.length();
  }

  private static int mask(String text) {
    int mask = 0;
    for (int i = 0; i < text.length(); i++) {
      mask |= 1 << (text.charAt(i) & 31);
    }
    return mask;
  }

  private static String[] texts(ByteBuffer in) {
    int count = in.getInt();
    byte[] block = new byte[in.getInt()];
    in.get(block);
    String all = new String(block, StandardCharsets.ISO_8859_1);
    String[] texts = new String[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = all.indexOf('\n', from);
      texts[i] = all.substring(from, to < 0 ? all.length() : to);
      from = to + 1;
    }
    return texts;
  }

  static short[] shorts(ByteBuffer in, int count) {
    short[] values = new short[count];
    in.asShortBuffer().get(values);
    in.position(in.position() + 2 * count);
    return values;
  }

  static int[] ints(ByteBuffer in, int count) {
    int[] values = new int[count];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * count);
    return values;
  }

  private static Expansion[] expansions(ByteBuffer in) {
    Expansion[] found = new Expansion[in.get()];
    for (int i = 0; i < found.length; i++) {
      int[] ids = new int[in.get()];
      for (int w = 0; w < ids.length; w++) {
        ids[w] = in.getInt();
      }
      found[i] = new Expansion(ids, in.getShort() / 10.0);
    }
    return found;
  }
}
