// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of an organisation's glossary terms say of letters: {@code Loan to Value (LTV)}
 * gives {@code ltv}, {@code Customer Lifetime Value} gives {@code clv} where it means nothing else.
 */
final class HouseTerms {

  /**
   * A term that letters stand for.
   *
   * @param name as it is written
   * @param words without what stands in brackets
   * @param stated whether the term itself gives the letters
   */
  record Term(String name, List<String> words, boolean stated) {}

  private static final Pattern STATED =
      Pattern.compile("^(.*\\S)\\s*\\((\\p{Lu}[\\p{L}\\p{N}]{1,7})\\)$");

  /** Fewer initials stand for too much. */
  private static final int INITIALS = 3;

  private final Map<String, Term> byLetters = new HashMap<>();
  private final Set<List<String>> names = new HashSet<>();

  HouseTerms(List<String> terms) {
    Set<String> ambiguous = new HashSet<>();
    for (String term : terms) {
      Matcher stated = STATED.matcher(term.strip());
      List<String> words = words(stated.matches() ? stated.group(1) : term);
      names.add(lower(words));
      if (stated.matches()) {
        byLetters.put(
            stated.group(2).toLowerCase(Locale.ROOT), new Term(term.strip(), words, true));
      }
      String initials = initials(words);
      Term known = byLetters.get(initials);
      if (initials.length() >= INITIALS && known == null) {
        byLetters.put(initials, new Term(term.strip(), words, false));
      } else if (known != null && !known.stated() && !known.words().equals(words)) {
        ambiguous.add(initials);
      }
    }
    byLetters.entrySet().removeIf(e -> !e.getValue().stated() && ambiguous.contains(e.getKey()));
  }

  /** The term that letters stand for; initials only where nobody is known to mean another thing. */
  Optional<Term> standingFor(String letters, Lexicon lexicon) {
    Term term = byLetters.get(letters);
    if (term == null || term.stated()) {
      return Optional.ofNullable(term);
    }
    boolean free = lexicon.id(letters) < 0 && lexicon.expansions(letters).isEmpty();
    return free || known(letters, term, lexicon) ? Optional.of(term) : Optional.empty();
  }

  /** Whether others write the words of the term by these letters as well. */
  private static boolean known(String letters, Term term, Lexicon lexicon) {
    int[] words = lower(term.words()).stream().mapToInt(lexicon::id).toArray();
    return lexicon.expansions(letters).stream().anyMatch(e -> Arrays.equals(e.words(), words));
  }

  /** Why letters are read as a term. */
  String reason(String letters) {
    Term term = byLetters.get(letters);
    return term == null ? "" : "short for the glossary term " + term.name();
  }

  /** Whether a reading is the name of a term. */
  boolean named(Hypothesis reading) {
    return !names.isEmpty() && names.contains(lower(reading.words()));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!TitleCase.small(lower)) {
        initials.append(lower, 0, 1);
      }
    }
    return initials.toString();
  }
}
