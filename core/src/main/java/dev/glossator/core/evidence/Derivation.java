// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program that makes a table says about how it is made.
 *
 * @param upstreams names of the tables it is made of
 * @param sql the query that makes it, cut, without texts that name or reach a person
 * @param accepted values that columns are tested to have
 */
public record Derivation(List<String> upstreams, @Nullable String sql, List<Accepted> accepted) {

  /** The only values that a column may have. */
  public record Accepted(String column, List<String> values) {
    public Accepted {
      values = List.copyOf(values);
    }
  }

  public Derivation {
    upstreams = List.copyOf(upstreams);
    accepted = List.copyOf(accepted);
  }
}
