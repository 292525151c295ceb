// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteAssetTypeInput;
import dev.glossator.contract.model.DeleteAssetTypeOutput;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Deletes an asset type that no asset is of. */
public final class DeleteAssetType implements Writing<DeleteAssetTypeInput, DeleteAssetTypeOutput> {

  @Override
  public Function<Transaction, DeleteAssetTypeOutput> prepare(
      Call call, DeleteAssetTypeInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var domainId = access.domainId();
      var name = TypeNames.plain(domainId, input.identifier());
      if (TypeNames.isManaged(name)) {
        throw access.denied();
      }
      var type =
          tx.types()
              .assetType(access.scope(), name, null)
              .orElseThrow(() -> Absent.requested("AssetType"));
      access.require(type.projectId());
      if (tx.assets().anyOfType(access.scope(), name)) {
        throw ApiException.conflict("AssetType can't be deleted while there are assets of it");
      }
      tx.types().deleteAssetType(domainId, name);
      return new DeleteAssetTypeOutput();
    };
  }
}
