// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import java.util.List;

/**
 * A part of a description and the facts it stands on.
 *
 * @param text words without a full stop, starting in lower case unless it is a name or a value
 * @param facts identities of {@link dev.glossator.core.evidence.Facts}, never empty
 * @param weight how much it tells beyond the name, 0..1
 */
record Clause(String text, List<String> facts, double weight) {

  Clause {
    facts = List.copyOf(facts);
    if (text.isBlank() || facts.isEmpty()) {
      throw new IllegalArgumentException("a clause needs words and a fact: \"" + text + "\"");
    }
  }
}
