// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import java.util.Map;

/** The names of glossary terms by their identifiers. */
public record TermNames(Map<String, String> names) {

  public TermNames {
    names = Map.copyOf(names);
  }

  /** The name, or the identifier where the term is not known. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }
}
