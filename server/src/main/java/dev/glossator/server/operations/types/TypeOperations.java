// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.Operations;
import dev.glossator.server.operations.OperationTable;

/** Registers what this package answers. */
public final class TypeOperations {

  private TypeOperations() {}

  public static void register(OperationTable table) {
    table
        .add(Operations.CREATE_FORM_TYPE, new CreateFormType())
        .add(Operations.GET_FORM_TYPE, new GetFormType())
        .add(Operations.DELETE_FORM_TYPE, new DeleteFormType())
        .add(Operations.CREATE_ASSET_TYPE, new CreateAssetType())
        .add(Operations.GET_ASSET_TYPE, new GetAssetType())
        .add(Operations.DELETE_ASSET_TYPE, new DeleteAssetType());
  }
}
