// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.model.AssetItem;
import dev.glossator.contract.model.AssetItemAdditionalAttributes;
import dev.glossator.contract.model.AssetListingDetails;
import dev.glossator.contract.model.CreateAssetOutput;
import dev.glossator.contract.model.CreateAssetRevisionOutput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.ListingStatus;
import dev.glossator.contract.model.MatchRationaleItem;
import dev.glossator.contract.model.PredictionConfiguration;
import dev.glossator.contract.wire.Lists;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an asset as the wire shows it. Lists that may not be empty are left out; the two
 * that clients expect to be there are there.
 *
 * @param revision what it says
 * @param listing its published face, if it has one
 * @param suggestions what waits for a decision, if anything does
 */
public record AssetView(
    AssetRevision revision,
    @Nullable AssetListingDetails listing,
    Optional<AssetForm> suggestions) {

  /** A revision with the asset's listing. */
  public static AssetView of(
      Transaction tx, Scope scope, AssetRevision revision, Optional<AssetForm> suggestions) {
    var asset = revision.asset();
    var listing =
        tx.listings()
            .ofAsset(scope, asset.id())
            .map(
                found ->
                    new AssetListingDetails(
                        found.id(), found.active() ? ListingStatus.ACTIVE : ListingStatus.INACTIVE))
            .orElse(null);
    return new AssetView(revision, listing, suggestions);
  }

  CreateAssetOutput created(@Nullable PredictionConfiguration configuration) {
    var asset = revision.asset();
    var content = revision.content();
    return CreateAssetOutput.builder()
        .id(asset.id())
        .name(content.name())
        .typeIdentifier(asset.typeName())
        .typeRevision(Long.toString(revision.typeRevision()))
        .externalIdentifier(asset.externalId())
        .revision(Long.toString(revision.number()))
        .description(content.description())
        .createdAt(revision.createdAt())
        .createdBy(revision.createdBy())
        .firstRevisionCreatedAt(asset.createdAt())
        .firstRevisionCreatedBy(asset.createdBy())
        .glossaryTerms(Lists.orAbsent(content.glossaryTerms()))
        .governedGlossaryTerms(Lists.orAbsent(content.governedTerms()))
        .owningProjectId(asset.projectId())
        .domainId(asset.domainId())
        .listing(listing)
        .formsOutput(forms())
        .readOnlyFormsOutput(readOnlyForms())
        .latestTimeSeriesDataPointFormsOutput(List.of())
        .predictionConfiguration(configuration)
        .build();
  }

  CreateAssetRevisionOutput revised(@Nullable PredictionConfiguration configuration) {
    var asset = revision.asset();
    var content = revision.content();
    return CreateAssetRevisionOutput.builder()
        .id(asset.id())
        .name(content.name())
        .typeIdentifier(asset.typeName())
        .typeRevision(Long.toString(revision.typeRevision()))
        .externalIdentifier(asset.externalId())
        .revision(Long.toString(revision.number()))
        .description(content.description())
        .createdAt(revision.createdAt())
        .createdBy(revision.createdBy())
        .firstRevisionCreatedAt(asset.createdAt())
        .firstRevisionCreatedBy(asset.createdBy())
        .glossaryTerms(Lists.orAbsent(content.glossaryTerms()))
        .governedGlossaryTerms(Lists.orAbsent(content.governedTerms()))
        .owningProjectId(asset.projectId())
        .domainId(asset.domainId())
        .listing(listing)
        .formsOutput(forms())
        .readOnlyFormsOutput(readOnlyForms())
        .latestTimeSeriesDataPointFormsOutput(List.of())
        .predictionConfiguration(configuration)
        .build();
  }

  GetAssetOutput shown() {
    var asset = revision.asset();
    var content = revision.content();
    return GetAssetOutput.builder()
        .id(asset.id())
        .name(content.name())
        .typeIdentifier(asset.typeName())
        .typeRevision(Long.toString(revision.typeRevision()))
        .externalIdentifier(asset.externalId())
        .revision(Long.toString(revision.number()))
        .description(content.description())
        .createdAt(revision.createdAt())
        .createdBy(revision.createdBy())
        .firstRevisionCreatedAt(asset.createdAt())
        .firstRevisionCreatedBy(asset.createdBy())
        .glossaryTerms(Lists.orAbsent(content.glossaryTerms()))
        .governedGlossaryTerms(Lists.orAbsent(content.governedTerms()))
        .owningProjectId(asset.projectId())
        .domainId(asset.domainId())
        .listing(listing)
        .formsOutput(forms())
        .readOnlyFormsOutput(readOnlyForms())
        .latestTimeSeriesDataPointFormsOutput(List.of())
        .build();
  }

  /**
   * The asset as a search finds it.
   *
   * @param withForms whether its forms were asked for
   * @param matches where the words were found, when that was asked for
   */
  public AssetItem item(boolean withForms, @Nullable List<MatchRationaleItem> matches) {
    var asset = revision.asset();
    var content = revision.content();
    return AssetItem.builder()
        .domainId(asset.domainId())
        .identifier(asset.id())
        .name(content.name())
        .typeIdentifier(asset.typeName())
        .typeRevision(Long.toString(revision.typeRevision()))
        .externalIdentifier(asset.externalId())
        .description(content.description())
        .createdAt(revision.createdAt())
        .createdBy(revision.createdBy())
        .firstRevisionCreatedAt(asset.createdAt())
        .firstRevisionCreatedBy(asset.createdBy())
        .glossaryTerms(Lists.orAbsent(content.glossaryTerms()))
        .governedGlossaryTerms(Lists.orAbsent(content.governedTerms()))
        .owningProjectId(asset.projectId())
        .additionalAttributes(
            withForms || matches != null
                ? AssetItemAdditionalAttributes.builder()
                    .formsOutput(withForms ? forms() : null)
                    .readOnlyFormsOutput(withForms ? readOnlyForms() : null)
                    .matchRationale(matches)
                    .build()
                : null)
        .build();
  }

  private List<FormOutput> forms() {
    return revision.content().forms().stream().map(AssetView::form).toList();
  }

  private List<FormOutput> readOnlyForms() {
    return suggestions.map(form -> List.of(form(form))).orElse(List.of());
  }

  private static FormOutput form(AssetForm form) {
    return new FormOutput(form.name(), form.typeName(), form.typeRevision(), form.content());
  }
}
