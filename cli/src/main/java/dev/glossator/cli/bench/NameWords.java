// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one normalisation under which names are compared: lower case, split into words, articles and
 * punctuation dropped; two words are the same when they share a form that WordNet's rules of
 * detachment give for nouns or verbs.
 */
final class NameWords {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\d+");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("children", "child"),
          Map.entry("people", "person"),
          Map.entry("feet", "foot"),
          Map.entry("criteria", "criterion"),
          Map.entry("indices", "index"),
          Map.entry("analyses", "analysis"),
          Map.entry("paid", "pay"),
          Map.entry("sold", "sell"),
          Map.entry("began", "begin"),
          Map.entry("begun", "begin"),
          Map.entry("built", "build"),
          Map.entry("sent", "send"),
          Map.entry("made", "make"),
          Map.entry("left", "leave"),
          Map.entry("held", "hold"),
          Map.entry("taken", "take"),
          Map.entry("given", "give"),
          Map.entry("written", "write"),
          Map.entry("spent", "spend"),
          Map.entry("lost", "lose"),
          Map.entry("is", "be"),
          Map.entry("was", "be"),
          Map.entry("are", "be"),
          Map.entry("has", "have"),
          Map.entry("had", "have"),
          Map.entry("done", "do"));

  /** Suffixes and what stands in their place, as WordNet detaches them. */
  private static final String[][] DETACHMENTS = {
    {"ies", "y"},
    {"ses", "s"},
    {"xes", "x"},
    {"zes", "z"},
    {"ches", "ch"},
    {"shes", "sh"},
    {"men", "man"},
    {"s", ""},
    {"es", "e"},
    {"es", ""},
    {"ed", "e"},
    {"ed", ""},
    {"ied", "y"},
    {"ing", "e"},
    {"ing", ""}
  };

  private NameWords() {}

  /** The words of a name or of an identifier. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(text.replace("'s", "").replace("\u2019s", ""));
    while (found.find()) {
      String word = found.group().toLowerCase(Locale.ROOT);
      if (!ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  static boolean same(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Set<String> shared = forms(a);
    shared.retainAll(forms(b));
    return !shared.isEmpty();
  }

  private static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>();
    forms.add(word);
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      forms.add(irregular);
    }
    if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return forms;
    }
    for (String[] rule : DETACHMENTS) {
      int stem = word.length() - rule[0].length();
      if (stem >= 2 && word.endsWith(rule[0])) {
        String form = word.substring(0, stem) + rule[1];
        forms.add(form);
        boolean doubled = stem > 3 && word.charAt(stem - 1) == word.charAt(stem - 2);
        if (doubled && rule[1].isEmpty() && rule[0].length() > 1) {
          forms.add(word.substring(0, stem - 1));
        }
      }
    }
    return forms;
  }
}
