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
 * @param tables names of other tables of the same source, without schema; bounded by the caller
 */
public record GenerationInput(
    TableEvidence evidence,
    List<TableEvidence> neighbours,
    HouseLanguage house,
    String description,
    List<String> tables) {

  /** A table of which no other of its source is known by name. */
  public GenerationInput(
      TableEvidence evidence,
      List<TableEvidence> neighbours,
      HouseLanguage house,
      String description) {
    this(evidence, neighbours, house, description, List.of());
  }

  /**
   * The same without the glossary: a term is to be found by what a column is called, not by a name
   * that was read with that term in mind.
   */
  public GenerationInput withoutTerms() {
    return new GenerationInput(
        evidence, neighbours, house.withTerms(List.of()), description, tables);
  }

  /** The same beside these tables. */
  public GenerationInput withTables(List<String> names) {
    return new GenerationInput(evidence, neighbours, house, description, names);
  }

  public GenerationInput {
    neighbours = List.copyOf(neighbours);
    tables = List.copyOf(tables);
  }
}
