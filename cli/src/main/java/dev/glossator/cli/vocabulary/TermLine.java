// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import java.util.List;

/**
 * A term as a file tells it.
 *
 * @param id by which other terms of the file name it
 * @param name its name
 * @param definition what it means; empty when the file does not say
 * @param synonyms other names
 * @param parents ids or names of broader terms
 */
public record TermLine(
    String id, String name, String definition, List<String> synonyms, List<String> parents) {

  public TermLine {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
  }
}
