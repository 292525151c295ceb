// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.ChangeAction;
import dev.glossator.contract.model.CreateListingChangeSetInput;
import dev.glossator.contract.model.CreateListingChangeSetOutput;
import dev.glossator.contract.model.EntityType;
import dev.glossator.contract.model.ListingStatus;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.listings.Listing;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.assets.AssetEvents;
import dev.glossator.server.operations.assets.AssetLookup;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Publishes the newest revision of an asset, or takes its listing back; both at once. */
public final class CreateListingChangeSet
    implements Writing<CreateListingChangeSetInput, CreateListingChangeSetOutput> {

  private final Ids ids;
  private final AssetEvents events;

  public CreateListingChangeSet(Ids ids, AssetEvents events) {
    this.ids = ids;
    this.events = events;
  }

  @Override
  public Function<Transaction, CreateListingChangeSetOutput> prepare(
      Call call, CreateListingChangeSetInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      if (input.entityType() == EntityType.DATA_PRODUCT) {
        throw Absent.thing("DataProduct");
      }
      var asset = AssetLookup.require(tx, access, input.entityIdentifier());
      var newest =
          tx.assets().newest(access.scope(), asset.id()).orElseThrow(() -> Absent.thing("Asset"));
      requireNewest(input, newest);
      var listing =
          input.action() == ChangeAction.PUBLISH
              ? publish(tx, access, newest)
              : unpublish(tx, access, newest);
      return new CreateListingChangeSetOutput(
          listing.id(),
          Long.toString(listing.revision()),
          listing.active() ? ListingStatus.ACTIVE : ListingStatus.INACTIVE);
    };
  }

  private static void requireNewest(CreateListingChangeSetInput input, AssetRevision newest) {
    if (input.entityRevision() != null
        && input.action() == ChangeAction.PUBLISH
        && !input.entityRevision().equals(Long.toString(newest.number()))) {
      throw ApiException.conflict(
          "Only the newest revision of an asset can be published: it is "
              + newest.number()
              + ", not "
              + input.entityRevision());
    }
  }

  private Listing publish(Transaction tx, Access access, AssetRevision newest) {
    var asset = newest.asset();
    var old = tx.listings().ofAsset(access.scope(), asset.id());
    var now = access.call().now();
    var userId = access.user().id();
    var listing =
        new Listing(
            asset.domainId(),
            old.map(Listing::id).orElseGet(ids::next),
            asset.id(),
            asset.projectId(),
            old.map(Listing::revision).orElse(0L) + 1,
            true,
            old.map(Listing::createdAt).orElse(now),
            old.map(Listing::createdBy).orElse(userId),
            now,
            userId);
    var content = newest.content();
    var revision =
        new ListingRevision(
            listing,
            listing.revision(),
            newest.number(),
            content.name(),
            TypeNames.unprefixed(asset.typeName()),
            content.description(),
            ListingContent.of(tx, access.scope(), newest),
            content.glossaryTerms(),
            content.governedTerms(),
            newest.createdAt(),
            now,
            userId);
    tx.listings().publish(revision, tx.assets().listed(newest, listing));
    events.emit(tx, access.call(), userId, "Asset Added To Catalog", newest);
    return listing;
  }

  private Listing unpublish(Transaction tx, Access access, AssetRevision newest) {
    var asset = newest.asset();
    var old =
        tx.listings()
            .ofAsset(access.scope(), asset.id())
            .orElseThrow(() -> Absent.thing("Listing"));
    if (!old.active()) {
      return old;
    }
    var listing =
        new Listing(
            old.domainId(),
            old.id(),
            old.assetId(),
            old.projectId(),
            old.revision(),
            false,
            old.createdAt(),
            old.createdBy(),
            access.call().now(),
            access.user().id());
    tx.listings().unpublish(listing);
    events.emit(tx, access.call(), access.user().id(), "Asset Unpublished", newest);
    return listing;
  }
}
