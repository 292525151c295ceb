// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AssetListing;
import dev.glossator.contract.model.ChangeAction;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.CreateListingChangeSetInput;
import dev.glossator.contract.model.CreateListingChangeSetOutput;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.DetailedGlossaryTerm;
import dev.glossator.contract.model.EntityType;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetListingInput;
import dev.glossator.contract.model.GetListingOutput;
import dev.glossator.contract.model.ListingItem;
import dev.glossator.contract.model.ListingStatus;
import dev.glossator.core.json.Json;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Publishing as a client meets it, whatever the engine below. */
abstract class AbstractListingsSuite extends AbstractServerSuite {

  private CreateListingChangeSetInput.Builder change(String assetId, ChangeAction action) {
    return CreateListingChangeSetInput.builder()
        .domainIdentifier(domain())
        .entityIdentifier(assetId)
        .entityType(EntityType.ASSET)
        .action(action);
  }

  private CreateListingChangeSetOutput publish(String assetId) {
    return call(
        Operations.CREATE_LISTING_CHANGE_SET, change(assetId, ChangeAction.PUBLISH).build());
  }

  private GetListingOutput get(String id, @Nullable String revision) {
    return call(
        Operations.GET_LISTING,
        GetListingInput.builder()
            .domainIdentifier(domain())
            .identifier(id)
            .listingRevision(revision)
            .build());
  }

  private static AssetListing item(GetListingOutput listing) {
    return switch (Objects.requireNonNull(listing.item())) {
      case ListingItem.OfAssetListing asset -> asset.value();
      case ListingItem.OfDataProductListing ignored -> throw new AssertionError("no asset");
    };
  }

  @Test
  void aListingShowsFormsAsOneObjectAndTermsByName() {
    var term = term(glossary(fresh("G"), false).id(), "Order", "what was ordered");
    var business =
        "{\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"ord_no\",\"name\":\"Order Number\","
            + "\"glossaryTerms\":[\""
            + term.id()
            + "\"]}]}";
    var name = "н".repeat(70);
    var asset =
        create(
            table(name)
                .description("d")
                .glossaryTerms(List.of(term.id()))
                .formsInput(
                    List.of(
                        form("RelationalTableForm", TABLE),
                        form("ColumnBusinessMetadataForm", business))));
    var published = publish(asset.id());
    assertThat(published.listingRevision()).isEqualTo("1");
    assertThat(published.status()).isEqualTo(ListingStatus.ACTIVE);

    var listing = get(published.listingId(), null);
    assertThat(listing.name()).isEqualTo("н".repeat(64));
    assertThat(listing.status()).isEqualTo(ListingStatus.ACTIVE);
    var item = item(listing);
    assertThat(item.assetId()).isEqualTo(asset.id());
    assertThat(item.assetType()).isEqualTo("RelationalTableAssetType");
    assertThat(item.glossaryTerms())
        .containsExactly(new DetailedGlossaryTerm("Order", "what was ordered"));
    var forms = Json.readObject(String.valueOf(item.forms()));
    assertThat(forms.values().get("RelationalTableForm")).isEqualTo(Json.readObject(TABLE));
    assertThat(String.valueOf(item.forms()))
        .contains(
            "\"glossaryTerms\":[{\"id\":\""
                + term.id()
                + "\",\"name\":\"Order\",\"shortDescription\":\"what was ordered\"}]");
    var shown =
        call(
            Operations.GET_ASSET,
            GetAssetInput.builder().domainIdentifier(domain()).identifier(asset.id()).build());
    assertThat(Objects.requireNonNull(shown.listing()).listingStatus())
        .isEqualTo(ListingStatus.ACTIVE);
    assertThat(Objects.requireNonNull(shown.listing()).listingId())
        .isEqualTo(published.listingId());
  }

  @Test
  void onlyTheNewestRevisionIsPublished() {
    var asset = create(table("t"));
    var first = publish(asset.id());
    call(
        Operations.CREATE_ASSET_REVISION,
        CreateAssetRevisionInput.builder()
            .domainIdentifier(domain())
            .identifier(asset.id())
            .name("u")
            .formsInput(List.of(form("RelationalTableForm", TABLE)))
            .build());
    refused(
        ErrorKind.CONFLICT,
        "Only the newest revision of an asset can be published: it is 2, not 1",
        Operations.CREATE_LISTING_CHANGE_SET,
        change(asset.id(), ChangeAction.PUBLISH).entityRevision("1").build());
    var second = publish(asset.id());
    assertThat(second.listingId()).isEqualTo(first.listingId());
    assertThat(second.listingRevision()).isEqualTo("2");
    assertThat(get(first.listingId(), null).name()).isEqualTo("u");
    assertThat(get(first.listingId(), "1").name()).isEqualTo("t");
  }

  @Test
  void aPublishedAssetIsUnpublishedBeforeItIsDeleted() {
    var asset = create(table("t"));
    var unpublish = change(asset.id(), ChangeAction.UNPUBLISH).build();
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Listing doesn't exist.",
        Operations.CREATE_LISTING_CHANGE_SET,
        unpublish);
    var published = publish(asset.id());
    var delete = new DeleteAssetInput(domain(), asset.id());
    refused(
        ErrorKind.CONFLICT,
        "can't be deleted while it is published",
        Operations.DELETE_ASSET,
        delete);
    assertThat(call(Operations.CREATE_LISTING_CHANGE_SET, unpublish).status())
        .isEqualTo(ListingStatus.INACTIVE);
    assertThat(get(published.listingId(), null).status()).isEqualTo(ListingStatus.INACTIVE);
    call(Operations.DELETE_ASSET, delete);
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Listing doesn't exist. Try creating Listing before accessing it.",
        Operations.GET_LISTING,
        GetListingInput.builder()
            .domainIdentifier(domain())
            .identifier(published.listingId())
            .build());
  }

  @Test
  void onlyAssetsArePublished() {
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist.",
        Operations.CREATE_LISTING_CHANGE_SET,
        change("none", ChangeAction.PUBLISH).build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given DataProduct doesn't exist.",
        Operations.CREATE_LISTING_CHANGE_SET,
        change("none", ChangeAction.PUBLISH).entityType(EntityType.DATA_PRODUCT).build());
  }
}
