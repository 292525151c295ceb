// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.contract.Operations;
import dev.glossator.server.operations.OperationTable;

/** Registers what this package answers. */
public final class HouseOperations {

  private HouseOperations() {}

  public static void register(OperationTable table) {
    table
        .add(Operations.PUT_DICTIONARY, new PutDictionary())
        .add(Operations.GET_DICTIONARY, new GetDictionary())
        .add(Operations.PUT_NAME_STYLE, new PutNameStyle())
        .add(Operations.GET_NAME_STYLE, new GetNameStyle());
  }
}
