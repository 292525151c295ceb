// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Splits text into the word pieces of an uncased BERT vocabulary: clean, lower case, accents off,
 * split at spaces and punctuation, then the longest piece that fits, again and again.
 */
final class WordPieceTokenizer {

  private static final int WORD_LENGTH_MAX = 100;

  private final Map<String, Integer> pieces;
  private final int unknown;
  private final int start;
  private final int end;
  private final int tokensMax;

  private WordPieceTokenizer(Map<String, Integer> pieces, int tokensMax) {
    this.pieces = Map.copyOf(pieces);
    this.unknown = idOf(pieces, "[UNK]");
    this.start = idOf(pieces, "[CLS]");
    this.end = idOf(pieces, "[SEP]");
    this.tokensMax = tokensMax;
  }

  /** Reads {@code model.vocab} of a tokenizer file. */
  static WordPieceTokenizer read(byte[] json, int tokensMax) {
    Map<String, Integer> pieces = new HashMap<>(40_000);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("vocab")) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            pieces.put(piece, parser.getIntValue());
          }
        }
        token = parser.nextToken();
      }
    }
    return new WordPieceTokenizer(pieces, tokensMax);
  }

  /** The token ids of a text, with the marks of start and end, at most {@code tokensMax}. */
  long[] encode(String text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    for (String word : words(text)) {
      appendPieces(word, ids);
    }
    int length = Math.min(ids.size(), tokensMax - 1);
    long[] result = new long[length + 1];
    for (int i = 0; i < length; i++) {
      result[i] = ids.get(i);
    }
    result[length] = end;
    return result;
  }

  private void appendPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > WORD_LENGTH_MAX) {
      ids.add(unknown);
      return;
    }
    int before = ids.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from) {
        String piece = word.substring(from, to);
        id = pieces.get(from == 0 ? piece : "##" + piece);
        if (id != null) {
          break;
        }
        to -= Character.charCount(word.codePointBefore(to));
      }
      if (id == null) {
        ids.subList(before, ids.size()).clear();
        ids.add(unknown);
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(c -> !ignored(c))
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, words);
              } else if (punctuation(c) || ideograph(c)) {
                flush(word, words);
                words.add(Character.toString(c));
              } else {
                word.appendCodePoint(c);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean ignored(int c) {
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL || type == Character.FORMAT;
    return c == 0xFFFD
        || type == Character.NON_SPACING_MARK
        || (control && c != '\t' && c != '\n' && c != '\r');
  }

  private static boolean punctuation(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean ideograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static int idOf(Map<String, Integer> pieces, String piece) {
    Integer id = pieces.get(piece);
    if (id == null) {
      throw new IllegalStateException("the vocabulary lacks " + piece);
    }
    return id;
  }
}
