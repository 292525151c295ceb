// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.server.operations.catalogue.Revisions;
import dev.glossator.store.Transaction;
import java.util.Optional;
import java.util.function.Function;

/** Shows a revision of an asset; the newest one with what waits for a decision. */
public final class GetAsset implements Reading<GetAssetInput, GetAssetOutput> {

  private final Generation generation;

  public GetAsset(Generation generation) {
    this.generation = generation;
  }

  @Override
  public Function<Transaction, GetAssetOutput> prepare(Call call, GetAssetInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var asset = AssetLookup.require(tx, access, input.identifier());
      var revision =
          Revisions.find(
                  input.revision(),
                  number -> tx.assets().revision(access.scope(), asset.id(), number))
              .orElseThrow(() -> Absent.thing("Asset"));
      Optional<AssetForm> suggestions =
          revision.isNewest()
              ? generation.suggestions().of(tx, access.scope(), revision)
              : Optional.empty();
      return AssetView.of(tx, access.scope(), revision, suggestions).shown();
    };
  }
}
