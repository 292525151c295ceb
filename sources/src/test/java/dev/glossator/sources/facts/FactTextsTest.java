// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTextsTest {

  @Test
  void factsAreFoundByTheirIdentities() {
    TableEvidence orders =
        new TableEvidence(
            new Origin("csv", "orders.csv", null, "orders", false),
            null,
            12,
            true,
            12,
            List.of(
                new ColumnEvidence(
                    "ord_no", "bigint", true, "number", null, SemanticType.NONE, false)),
            List.of(),
            List.of());
    String json = new String(EvidenceJson.write(orders), StandardCharsets.UTF_8);
    assertThat(FactTexts.of(json))
        .containsEntry("table#name", "orders")
        .containsEntry("table#rows", "12 rows")
        .containsEntry("column:ord_no#comment", "comment in the source: number");
  }
}
