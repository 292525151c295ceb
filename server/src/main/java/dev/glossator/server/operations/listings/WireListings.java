// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.contract.model.AssetListing;
import dev.glossator.contract.model.AssetListingItem;
import dev.glossator.contract.model.AssetListingItemAdditionalAttributes;
import dev.glossator.contract.model.DetailedGlossaryTerm;
import dev.glossator.contract.model.MatchRationaleItem;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listings as the wire shows them, with the terms they name. */
public final class WireListings {

  private final Transaction tx;
  private final Scope scope;

  public WireListings(Transaction tx, Scope scope) {
    this.tx = tx;
    this.scope = scope;
  }

  AssetListing listing(ListingRevision revision) {
    return AssetListing.builder()
        .assetId(revision.listing().assetId())
        .assetRevision(Long.toString(revision.assetRevision()))
        .assetType(revision.assetType())
        .createdAt(revision.assetCreatedAt())
        .forms(revision.forms())
        .latestTimeSeriesDataPointForms(List.of())
        .glossaryTerms(terms(revision.glossaryTerms()))
        .governedGlossaryTerms(terms(revision.governedTerms()))
        .owningProjectId(revision.listing().projectId())
        .build();
  }

  /**
   * A listing as a search finds it.
   *
   * @param withForms whether its forms were asked for
   * @param matches where the words were found, when that was asked for
   */
  public AssetListingItem item(
      ListingRevision revision, boolean withForms, @Nullable List<MatchRationaleItem> matches) {
    var listing = revision.listing();
    return AssetListingItem.builder()
        .listingId(listing.id())
        .listingRevision(Long.toString(revision.number()))
        .name(revision.assetName())
        .entityId(listing.assetId())
        .entityRevision(Long.toString(revision.assetRevision()))
        .entityType(revision.assetType())
        .description(revision.description())
        .createdAt(listing.createdAt())
        .listingCreatedBy(listing.createdBy())
        .listingUpdatedBy(listing.updatedBy())
        .glossaryTerms(terms(revision.glossaryTerms()))
        .governedGlossaryTerms(terms(revision.governedTerms()))
        .owningProjectId(listing.projectId())
        .additionalAttributes(
            withForms || matches != null
                ? AssetListingItemAdditionalAttributes.builder()
                    .forms(withForms ? revision.forms() : null)
                    .matchRationale(matches)
                    .build()
                : null)
        .build();
  }

  private @Nullable List<DetailedGlossaryTerm> terms(List<String> ids) {
    if (ids.isEmpty()) {
      return null;
    }
    var uses = tx.glossaries().terms().uses(scope, ids);
    return ids.stream()
        .filter(uses::containsKey)
        .map(uses::get)
        .map(use -> new DetailedGlossaryTerm(use.name(), use.shortDescription()))
        .toList();
  }
}
