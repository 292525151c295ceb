// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SchemaHash;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Evidence of one small table, as requests carry it. */
final class TestingEvidence {
  private static final TableEvidence TABLE =
      new TableEvidence(
          new Origin("csv", "/data/e.csv", "s", "e", false),
          null,
          10,
          true,
          10,
          List.of(
              new ColumnEvidence("ord_no", "bigint", false, null, null, SemanticType.NONE, false)),
          List.of(),
          List.of());
  static final String HASH = SchemaHash.of(TABLE);

  /** Its JSON within a JSON string. */
  static final String QUOTED =
      new String(EvidenceJson.write(TABLE), StandardCharsets.UTF_8).replace("\"", "\\\"");

  private TestingEvidence() {}
}
