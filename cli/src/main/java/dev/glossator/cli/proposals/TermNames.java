// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of glossary terms by their identifiers. */
public record TermNames(Map<String, String> names) {

  public TermNames {
    names = Map.copyOf(names);
  }

  /** The name, or the identifier where the term is not known. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }

  /** Whether one of several, given with commas between them, is called so; case does not count. */
  public boolean anyIs(String ids, String name) {
    return Arrays.stream(ids.split(", ")).anyMatch(id -> of(id).equalsIgnoreCase(name));
  }

  /** The names of several, given and returned with commas between them. */
  public String ofList(String ids) {
    return ids.isEmpty()
        ? ""
        : Arrays.stream(ids.split(", ")).map(this::of).collect(Collectors.joining(", "));
  }
}
