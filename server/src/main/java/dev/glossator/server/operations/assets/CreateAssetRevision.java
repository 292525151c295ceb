// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.CreateAssetRevisionOutput;
import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.types.AssetType;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.server.operations.house.HouseNames;
import dev.glossator.server.operations.types.TypeLookup;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the next revision of an asset: all it says is replaced, and what changed is the caller's
 * text.
 */
public final class CreateAssetRevision
    implements Writing<CreateAssetRevisionInput, CreateAssetRevisionOutput> {

  private final AssetEvents events;
  private final Generation generation;

  public CreateAssetRevision(AssetEvents events, Generation generation) {
    this.events = events;
    this.generation = generation;
  }

  @Override
  public Function<Transaction, CreateAssetRevisionOutput> prepare(
      Call call, CreateAssetRevisionInput input) {
    var given = GivenForms.read(input.formsInput());
    var terms = TermRules.given(input.glossaryTerms());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var asset = AssetLookup.require(tx, access, input.identifier());
      var before =
          tx.assets().newest(access.scope(), asset.id()).orElseThrow(() -> Absent.thing("Asset"));
      given.requireWithinLimits(before.content().forms());
      var type = type(tx, access.scope(), before, input);
      var content =
          new AssetContent(
              input.name(),
              input.description(),
              FormRules.apply(tx, access.scope(), type, before.content().forms(), given),
              terms,
              before.content().governedTerms());
      TermRules.apply(tx, access.scope(), content, before.content().glossaryTerms());
      var next =
          before.next(content, call.now(), access.user().id()).withTypeRevision(type.revision());
      insert(tx, access.scope(), before, next);
      tellSchema(tx, call, before, next);
      if (CreateAsset.asksForNames(input.predictionConfiguration())) {
        generation.names().start(tx, call, next);
      }
      return AssetView.of(
              tx, access.scope(), next, generation.suggestions().of(tx, access.scope(), next))
          .revised(input.predictionConfiguration());
    };
  }

  /** The type's revision that is asked for, or the one the asset has. */
  private static AssetType type(
      Transaction tx, Scope scope, AssetRevision before, CreateAssetRevisionInput input) {
    var revision =
        input.typeRevision() == null ? Long.toString(before.typeRevision()) : input.typeRevision();
    return TypeLookup.asset(tx, scope, before.asset().typeName(), revision)
        .orElseThrow(() -> Absent.input("Asset"));
  }

  private static void insert(
      Transaction tx, Scope scope, AssetRevision before, AssetRevision next) {
    if (!tx.assets().insertNext(next)) {
      throw ApiException.conflict(
          "Asset "
              + next.asset().id()
              + " was changed meanwhile; read it again and repeat the change");
    }
    var texts = tx.assets().texts();
    var domainId = next.asset().domainId();
    var id = next.asset().id();
    var changes = TextOwnership.revised(before.content(), next.content(), texts.of(scope, id));
    texts.put(domainId, id, changes);
    HouseNames.written(tx, next, changes);
  }

  private void tellSchema(Transaction tx, Call call, AssetRevision before, AssetRevision next) {
    if (!schema(before).equals(schema(next))) {
      events.emit(tx, call, next.createdBy(), "Asset Schema Changed", next);
    }
  }

  private static List<List<String>> schema(AssetRevision revision) {
    return revision.content().columns().stream().map(CreateAssetRevision::schema).toList();
  }

  private static List<String> schema(AssetColumn column) {
    return List.of(column.name(), column.type() == null ? "" : column.type());
  }
}
