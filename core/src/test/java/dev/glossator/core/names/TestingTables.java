// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of which little but the names is known. */
final class TestingTables {
  private TestingTables() {}

  static GenerationInput table(String name, String... columns) {
    return table(HouseLanguage.EMPTY, name, columns);
  }

  static GenerationInput table(HouseLanguage house, String name, String... columns) {
    return table(house, name, Stream.of(columns).map(c -> column(c, null)).toList());
  }

  /** A table of one column of which the values are known. */
  static GenerationInput table(String name, String column, ColumnProfile profile) {
    return table(HouseLanguage.EMPTY, name, List.of(column(column, profile)));
  }

  private static ColumnEvidence column(String name, @Nullable ColumnProfile profile) {
    return new ColumnEvidence(name, "VARCHAR", true, null, profile, SemanticType.NONE, false);
  }

  private static GenerationInput table(
      HouseLanguage house, String name, List<ColumnEvidence> evidence) {
    Origin origin = new Origin("csv", "test", null, name, false);
    return new GenerationInput(
        new TableEvidence(origin, null, -1, false, 0, evidence, List.of(), List.of()),
        List.of(),
        house,
        "");
  }
}
