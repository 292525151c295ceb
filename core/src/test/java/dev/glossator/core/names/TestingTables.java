// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import java.util.List;
import java.util.stream.Stream;

/** Tables of which nothing but the names is known. */
final class TestingTables {
  private TestingTables() {}

  static GenerationInput table(String name, String... columns) {
    return table(HouseLanguage.EMPTY, name, columns);
  }

  static GenerationInput table(HouseLanguage house, String name, String... columns) {
    List<ColumnEvidence> evidence =
        Stream.of(columns)
            .map(c -> new ColumnEvidence(c, "VARCHAR", true, null, null, SemanticType.NONE, false))
            .toList();
    Origin origin = new Origin("csv", "test", null, name, false);
    return new GenerationInput(
        new TableEvidence(origin, null, -1, false, 0, evidence, List.of(), List.of()),
        List.of(),
        house,
        "");
  }
}
