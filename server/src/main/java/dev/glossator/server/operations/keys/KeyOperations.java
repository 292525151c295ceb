// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.Operations;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;

/** Registers what this package answers. */
public final class KeyOperations {
  private KeyOperations() {}

  public static void register(OperationTable table, PageTokens pages, IssuedKeys issued) {
    table
        .add(Operations.CREATE_ACCESS_KEY, new CreateAccessKey(issued))
        .add(Operations.LIST_ACCESS_KEYS, new ListAccessKeys(pages))
        .add(Operations.ROTATE_ACCESS_KEY, new RotateAccessKey(issued))
        .add(Operations.REVOKE_ACCESS_KEY, new RevokeAccessKey(issued));
  }
}
