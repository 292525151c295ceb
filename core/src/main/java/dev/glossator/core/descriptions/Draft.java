// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.prediction.PredictionChoice.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * A text before it is checked.
 *
 * @param text one sentence
 * @param claims its parts with their facts
 * @param weight how much it tells beyond the names, 0..1
 */
record Draft(String text, List<Claim> claims, double weight) {

  private static final String FROM = "from ";
  private static final String SAMPLED = " in the sample";

  Draft {
    claims = List.copyOf(claims);
  }

  /**
   * @param parts in order; the first is the lead where {@code lead}
   */
  static Draft of(List<Clause> parts, boolean lead) {
    StringBuilder text = new StringBuilder();
    List<Claim> claims = new ArrayList<>();
    double silence = 1;
    int last = parts.size() - 1;
    for (int i = 0; i <= last; i++) {
      Clause part = parts.get(i);
      String words = part.text();
      // Said once, at the end, that the figures stand on a sample.
      if (i < last && words.endsWith(SAMPLED) && parts.get(last).text().contains("the sample")) {
        words = words.substring(0, words.length() - SAMPLED.length());
      }
      boolean from = lead && i == 1 && text.toString().endsWith(" from") && words.startsWith(FROM);
      if (from) {
        words = words.substring(FROM.length());
      }
      text.append(i == 0 ? "" : from ? ": " : separator(lead && i == 1, part));
      text.append(i == 0 && !begins(part) ? Nouns.capitalised(words) : words);
      claims.add(new Claim(part.text(), part.facts()));
      silence *= 1 - part.weight();
    }
    return new Draft(text.append('.').toString(), claims, 1 - silence);
  }

  /**
   * A list of values follows its name after a colon, everything else after a comma or semicolon.
   */
  private static String separator(boolean afterLead, Clause part) {
    if (!afterLead) {
      return "; ";
    }
    return begins(part) ? ": " : attached(part) ? ", " : "; ";
  }

  /** Whether a part begins with a value, which stays as it is written. */
  private static boolean begins(Clause part) {
    String fact = part.facts().getFirst();
    return fact.endsWith("#accepted")
        || (fact.endsWith("#values") && !part.text().startsWith("always "));
  }

  private static boolean attached(Clause part) {
    return !part.text().startsWith("refers to ")
        && !part.text().startsWith("empty ")
        && !part.text().endsWith(" are negative");
  }
}
