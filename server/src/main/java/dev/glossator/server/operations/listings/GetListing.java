// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.contract.model.GetListingInput;
import dev.glossator.contract.model.GetListingOutput;
import dev.glossator.contract.model.ListingItem;
import dev.glossator.contract.model.ListingStatus;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.server.operations.catalogue.Revisions;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.function.Function;

/** Shows a revision of a listing to everybody in the domain. */
public final class GetListing implements Reading<GetListingInput, GetListingOutput> {

  @Override
  public Function<Transaction, GetListingOutput> prepare(Call call, GetListingInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      var revision =
          Revisions.find(
                  input.listingRevision(),
                  number -> tx.listings().revision(access.scope(), input.identifier(), number))
              .orElseThrow(() -> Absent.thing("Listing"));
      return output(tx, access.scope(), revision);
    };
  }

  private static GetListingOutput output(Transaction tx, Scope scope, ListingRevision revision) {
    var listing = revision.listing();
    return GetListingOutput.builder()
        .domainId(listing.domainId())
        .id(listing.id())
        .listingRevision(Long.toString(revision.number()))
        .createdAt(listing.createdAt())
        .updatedAt(listing.updatedAt())
        .createdBy(listing.createdBy())
        .updatedBy(listing.updatedBy())
        .item(new ListingItem.OfAssetListing(new WireListings(tx, scope).listing(revision)))
        .name(revision.name())
        .description(revision.description())
        .status(listing.active() ? ListingStatus.ACTIVE : ListingStatus.INACTIVE)
        .build();
  }
}
