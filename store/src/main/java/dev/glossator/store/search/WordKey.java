// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import java.nio.charset.StandardCharsets;

/**
 * The first eight bytes of a word as a number that is ordered as the bytes are. Collations differ
 * between engines and installations, so a range over text cannot stand for a prefix; a range over
 * these numbers can.
 */
final class WordKey {

  /** Prefixes of up to this many bytes are decided by the key alone. */
  static final int BYTES = Long.BYTES;

  private WordKey() {}

  /** The key of a word, and the least key of words that start with it. */
  static long of(String word) {
    return pack(word, 0);
  }

  /** The greatest key of words that start with {@code prefix}. */
  static long lastOf(String prefix) {
    return pack(prefix, 0xFF);
  }

  /** Whether words that start alike beyond the key must be compared as text. */
  static boolean isCut(String word) {
    return word.getBytes(StandardCharsets.UTF_8).length > BYTES;
  }

  private static long pack(String word, int filler) {
    var bytes = word.getBytes(StandardCharsets.UTF_8);
    long key = 0;
    for (var i = 0; i < BYTES; i++) {
      key = (key << 8) | (i < bytes.length ? bytes[i] & 0xFF : filler);
    }
    return key ^ Long.MIN_VALUE;
  }
}
