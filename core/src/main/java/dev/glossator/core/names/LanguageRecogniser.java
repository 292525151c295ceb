// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells in which language a table's identifiers are written. Only whole tables are judged, since
 * single words ({@code status}, {@code art}) belong to several languages; words that English has as
 * well count for English.
 */
final class LanguageRecogniser {
  static final String ENGLISH = "en";

  /** Letters alone do not name a language; ISO 639-2 has this code for that. */
  static final String UNDETERMINED = "und";

  /** Rarer words of English do not show that a table is English. */
  private static final double COMMON = -11.5;

  private final Lexicon lexicon;
  private final Map<String, Set<String>> languages;

  private LanguageRecogniser(Lexicon lexicon, Map<String, Set<String>> languages) {
    this.lexicon = lexicon;
    this.languages = languages;
  }

  static LanguageRecogniser read(Lexicon lexicon, InputStream words) throws IOException {
    Map<String, Set<String>> languages = new TreeMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", 2);
        languages.put(
            cells[0], new HashSet<>(List.of(cells[1].split("[ _]+")).stream().distinct().toList()));
      }
    }
    return new LanguageRecogniser(lexicon, languages);
  }

  /** The language most of a table's words belong to. */
  String of(List<List<Token>> identifiers) {
    Map<String, Integer> votes = new HashMap<>();
    int english = 0;
    int other = 0;
    Set<String> seen = new HashSet<>();
    for (List<Token> identifier : identifiers) {
      for (Token token : identifier) {
        if (!token.number() && token.lower().length() > 1 && seen.add(token.lower())) {
          if (!token.latin()) {
            other++;
          } else if (known(token.lower())) {
            english++;
          } else {
            languages.forEach((code, words) -> vote(votes, code, words, token.lower()));
          }
        }
      }
    }
    String best = ENGLISH;
    int most = 0;
    for (String code : languages.keySet()) {
      int n = votes.getOrDefault(code, 0);
      if (n > most) {
        best = code;
        most = n;
      }
    }
    if (most >= 2 && 2 * most >= english) {
      return best;
    }
    return other > english + most ? UNDETERMINED : ENGLISH;
  }

  private static void vote(
      Map<String, Integer> votes, String code, Set<String> words, String word) {
    if (words.contains(word)) {
      votes.merge(code, 1, Integer::sum);
    }
  }

  /** Whether English has the word, or shortens one of its own to it. */
  private boolean known(String word) {
    int id = lexicon.id(word);
    boolean own = id >= 0 && lexicon.english(id) && lexicon.unigram(id) > COMMON;
    return own || (word.length() > 2 && !lexicon.expansions(word).isEmpty());
  }
}
