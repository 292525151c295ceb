// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.evidence;

import dev.glossator.contract.Operations;
import dev.glossator.server.operations.OperationTable;

/** Registers what this package answers. */
public final class EvidenceOperations {

  private EvidenceOperations() {}

  public static void register(OperationTable table) {
    table
        .add(Operations.PUT_EVIDENCE, new PutEvidence())
        .add(Operations.GET_EVIDENCE, new GetEvidence());
  }
}
