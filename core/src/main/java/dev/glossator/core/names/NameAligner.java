// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which words of a name stand for which tokens of the column, where every token has its
 * words.
 */
final class NameAligner {
  private static final int MOST = 12;

  private NameAligner() {}

  /** For each token its words; an empty list where the two cannot be lined up. */
  static List<List<String>> align(List<String> tokens, List<String> words) {
    if (tokens.isEmpty() || tokens.size() > MOST || words.size() > MOST) {
      return List.of();
    }
    List<List<String>> found = new ArrayList<>();
    return match(tokens, words, 0, 0, found) ? found : List.of();
  }

  private static boolean match(
      List<String> tokens, List<String> words, int token, int word, List<List<String>> found) {
    if (token == tokens.size()) {
      return word == words.size();
    }
    for (int to = word + 1; to <= words.size(); to++) {
      List<String> candidate = words.subList(word, to);
      boolean pairwise = tokens.size() == words.size() && candidate.size() == 1;
      if (stands(tokens.get(token), candidate, pairwise)) {
        found.add(List.copyOf(candidate));
        if (match(tokens, words, token + 1, to, found)) {
          return true;
        }
        found.removeLast();
      }
    }
    return false;
  }

  private static boolean stands(String token, List<String> words, boolean pairwise) {
    if (words.size() == 1) {
      String word = words.getFirst();
      return word.charAt(0) == token.charAt(0) && (pairwise || Lexicon.subsequence(token, word));
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.charAt(0)));
    return initials.toString().equals(token) || String.join("", words).equals(token);
  }
}
