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

  Draft {
    claims = List.copyOf(claims);
  }

  /**
   * @param parts in order; the first is the lead where {@code lead}
   */
  static Draft of(List<Clause> parts, boolean lead) {
    StringBuilder text = new StringBuilder(Nouns.capitalised(parts.getFirst().text()));
    List<Claim> claims = new ArrayList<>();
    double silence = 1;
    for (int i = 0; i < parts.size(); i++) {
      Clause part = parts.get(i);
      if (i > 0) {
        text.append(separator(lead && i == 1, part)).append(part.text());
      }
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
    boolean values = part.facts().getFirst().endsWith("#values");
    return values && !part.text().startsWith("always ") ? ": " : attached(part) ? ", " : "; ";
  }

  private static boolean attached(Clause part) {
    return !part.text().startsWith("refers to ")
        && !part.text().startsWith("empty ")
        && !part.text().endsWith(" are negative");
  }
}
