// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import java.util.List;

/**
 * What waits for a decision about one field.
 *
 * @param field where it belongs
 * @param choices best first, never empty
 * @param humanText whether a person's text stands there, which no rule replaces
 */
public record Suggestion(Field field, List<Choice> choices, boolean humanText) {

  public Choice best() {
    return choices.getFirst();
  }
}
