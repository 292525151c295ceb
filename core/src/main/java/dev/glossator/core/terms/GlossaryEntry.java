// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;

/**
 * A term of a glossary as retrieval sees it.
 *
 * @param id the term's identifier
 * @param name its name
 * @param definition short and long description together; may be empty
 * @param synonyms other names
 * @param parents identifiers of broader terms
 * @param assetOnly whether the term may be given to assets only (a restricted, governed term)
 */
public record GlossaryEntry(
    String id,
    String name,
    String definition,
    List<String> synonyms,
    List<String> parents,
    boolean assetOnly) {

  public GlossaryEntry {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
  }
}
