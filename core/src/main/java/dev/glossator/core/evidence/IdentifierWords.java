// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lower-case words of an identifier, split at separators, at case changes and at digits. */
record IdentifierWords(List<String> words) {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  IdentifierWords {
    words = List.copyOf(words);
  }

  static IdentifierWords of(String identifier) {
    return new IdentifierWords(
        BOUNDARY
            .splitAsStream(identifier)
            .filter(w -> !w.isEmpty())
            .map(w -> w.toLowerCase(Locale.ROOT))
            .toList());
  }

  boolean has(String... any) {
    for (String word : any) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words, written together, contain the text. */
  boolean together(String text) {
    return String.join("", words).contains(text);
  }

  boolean endsWith(String... any) {
    return !words.isEmpty() && List.of(any).contains(words.getLast());
  }

  boolean startsWith(String... any) {
    return !words.isEmpty() && List.of(any).contains(words.getFirst());
  }
}
