// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetOutput;
import dev.glossator.contract.model.PredictionConfiguration;
import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.types.AssetType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.server.operations.catalogue.Owners;
import dev.glossator.server.operations.types.TypeLookup;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes an asset with its first revision; what its forms say came with its source. */
public final class CreateAsset implements Writing<CreateAssetInput, CreateAssetOutput> {

  private final Ids ids;
  private final AssetEvents events;
  private final Generation generation;

  public CreateAsset(Ids ids, AssetEvents events, Generation generation) {
    this.ids = ids;
    this.events = events;
    this.generation = generation;
  }

  @Override
  public Function<Transaction, CreateAssetOutput> prepare(Call call, CreateAssetInput input) {
    var given = GivenForms.read(input.formsInput());
    given.requireWithinLimits(List.of());
    var terms = TermRules.given(input.glossaryTerms());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      Owners.require(tx, access, input.owningProjectIdentifier());
      var domainId = access.domainId();
      var type =
          TypeLookup.asset(tx, access.scope(), input.typeIdentifier(), input.typeRevision())
              .orElseThrow(() -> Absent.input("Asset"));
      requireFree(tx, domainId, input.externalIdentifier());
      var content =
          new AssetContent(
              input.name(),
              input.description(),
              FormRules.apply(tx, access.scope(), type, List.of(), given),
              terms,
              List.of());
      TermRules.apply(tx, access.scope(), content, List.of());
      var first = first(call, access, type, input, content);
      if (!tx.assets().insert(first)) {
        throw ApiException.conflict(
            "Conflict with the asset of externalIdentifier " + input.externalIdentifier());
      }
      tx.assets().texts().put(domainId, first.asset().id(), TextOwnership.created(content));
      events.emit(tx, call, access.user().id(), "Asset Added To Inventory", first);
      if (asksForNames(input.predictionConfiguration())) {
        generation.names().start(tx, call, first);
      }
      return AssetView.of(tx, access.scope(), first, Optional.empty())
          .created(input.predictionConfiguration());
    };
  }

  private static void requireFree(Transaction tx, String domainId, @Nullable String externalId) {
    if (externalId != null) {
      tx.owners()
          .externalAsset(domainId, externalId)
          .ifPresent(
              other -> {
                throw ApiException.conflict("Conflict with asset " + other.id());
              });
    }
  }

  private AssetRevision first(
      Call call, Access access, AssetType type, CreateAssetInput input, AssetContent content) {
    var asset =
        new Asset(
            access.domainId(),
            ids.next(),
            input.owningProjectIdentifier(),
            input.externalIdentifier(),
            type.name(),
            1,
            call.now(),
            access.user().id());
    return new AssetRevision(asset, 1, type.revision(), content, call.now(), access.user().id());
  }

  static boolean asksForNames(@Nullable PredictionConfiguration configuration) {
    return configuration != null
        && configuration.businessNameGeneration() != null
        && Boolean.TRUE.equals(configuration.businessNameGeneration().enabled());
  }
}
