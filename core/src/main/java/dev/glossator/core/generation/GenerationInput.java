// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.house.HouseLanguage;
import java.util.List;

/**
 * What a pass over one table may look at, and nothing else.
 *
 * @param evidence the table
 * @param neighbours tables of the same source, for relations and for repeated columns; bounded by
 *     the caller
 * @param house the organisation's words
 * @param description what people already wrote about the table; empty when nothing
 */
public record GenerationInput(
    TableEvidence evidence,
    List<TableEvidence> neighbours,
    HouseLanguage house,
    String description) {

  public GenerationInput {
    neighbours = List.copyOf(neighbours);
  }
}
