// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Publishes an asset or a data product to the catalogue, or takes it back.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/listings/change-set", code: 200)
operation CreateListingChangeSet {
    input: CreateListingChangeSetInput
    output: CreateListingChangeSetOutput
    errors: [
        AccessDeniedException
        ConflictException
        InternalServerException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Removes a listing from the catalogue.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/listings/{identifier}", code: 204)
operation DeleteListing {
    input: DeleteListingInput
    output: DeleteListingOutput
    errors: [
        AccessDeniedException
        ConflictException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Reads a published listing.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/listings/{identifier}", code: 200)
operation GetListing {
    input: GetListingInput
    output: GetListingOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Searches the published catalogue.
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/listings/search", code: 200)
operation SearchListings {
    input: SearchListingsInput
    output: SearchListingsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

string AggregationAttributeDisplayValue

string AggregationAttributeValue

@length(min: 1, max: 100)
string AggregationDisplayValue

@length(min: 1, max: 10)
list AggregationList {
    member: AggregationListItem
}

structure AggregationListItem {
    @required
    attribute: Attribute

    displayValue: AggregationDisplayValue
}

structure AggregationOutput {
    attribute: Attribute

    displayValue: AggregationDisplayValue

    items: AggregationOutputItems
}

structure AggregationOutputItem {
    value: AggregationAttributeValue

    count: Integer

    displayValue: AggregationAttributeDisplayValue
}

list AggregationOutputItems {
    member: AggregationOutputItem
}

list AggregationOutputList {
    member: AggregationOutput
}

structure AssetListing {
    assetId: AssetId

    assetRevision: Revision

    assetType: TypeName

    createdAt: CreatedAt

    forms: Forms

    latestTimeSeriesDataPointForms: TimeSeriesDataPointSummaryFormOutputList

    glossaryTerms: DetailedGlossaryTerms

    governedGlossaryTerms: AssetListingGovernedGlossaryTermsList

    owningProjectId: ProjectId
}

@length(min: 0, max: 20)
list AssetListingGovernedGlossaryTermsList {
    member: DetailedGlossaryTerm
}

structure AssetListingItem {
    listingId: ListingId

    listingRevision: Revision

    name: AssetName

    entityId: AssetId

    entityRevision: Revision

    entityType: TypeName

    description: Description

    createdAt: CreatedAt

    listingCreatedBy: CreatedBy

    listingUpdatedBy: UpdatedBy

    glossaryTerms: DetailedGlossaryTerms

    governedGlossaryTerms: AssetListingItemGovernedGlossaryTermsList

    owningProjectId: ProjectId

    additionalAttributes: AssetListingItemAdditionalAttributes
}

structure AssetListingItemAdditionalAttributes {
    forms: Forms

    matchRationale: MatchRationale

    latestTimeSeriesDataPointForms: TimeSeriesDataPointSummaryFormOutputList
}

@length(min: 0, max: 20)
list AssetListingItemGovernedGlossaryTermsList {
    member: DetailedGlossaryTerm
}

enum ChangeAction {
    PUBLISH
    UNPUBLISH
}

structure CreateListingChangeSetInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    entityIdentifier: EntityIdentifier

    @required
    entityType: EntityType

    entityRevision: Revision

    @required
    action: ChangeAction

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateListingChangeSetOutput {
    @required
    listingId: ListingId

    @required
    listingRevision: Revision

    @required
    status: ListingStatus
}

structure DataProductListing {
    dataProductId: DataProductId

    dataProductRevision: Revision

    createdAt: CreatedAt

    forms: Forms

    glossaryTerms: DetailedGlossaryTerms

    owningProjectId: ProjectId

    items: ListingSummaries
}

structure DataProductListingItem {
    listingId: ListingId

    listingRevision: Revision

    name: DataProductName

    entityId: DataProductId

    entityRevision: Revision

    description: Description

    createdAt: CreatedAt

    listingCreatedBy: CreatedBy

    listingUpdatedBy: UpdatedBy

    glossaryTerms: DetailedGlossaryTerms

    owningProjectId: ProjectId

    additionalAttributes: DataProductListingItemAdditionalAttributes

    items: ListingSummaryItems
}

structure DataProductListingItemAdditionalAttributes {
    forms: Forms

    matchRationale: MatchRationale
}

structure DeleteListingInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: ListingId
}

structure DeleteListingOutput {}

structure DetailedGlossaryTerm {
    name: GlossaryTermName

    shortDescription: ShortDescription
}

list DetailedGlossaryTerms {
    member: DetailedGlossaryTerm
}

enum EntityType {
    ASSET
    DATA_PRODUCT
}

string Forms

structure GetListingInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: ListingId

    @httpQuery("listingRevision")
    listingRevision: Revision
}

structure GetListingOutput {
    @required
    domainId: DomainId

    @required
    id: ListingId

    @required
    listingRevision: Revision

    createdAt: CreatedAt

    updatedAt: UpdatedAt

    createdBy: CreatedBy

    updatedBy: UpdatedBy

    item: ListingItem

    name: ListingName

    description: Description

    status: ListingStatus
}

union ListingItem {
    assetListing: AssetListing

    dataProductListing: DataProductListing
}

@length(min: 1, max: 64)
string ListingName

list ListingSummaries {
    member: ListingSummary
}

structure ListingSummary {
    listingId: ListingId

    listingRevision: Revision

    glossaryTerms: DetailedGlossaryTerms
}

structure ListingSummaryItem {
    listingId: ListingId

    listingRevision: Revision

    glossaryTerms: DetailedGlossaryTerms
}

list ListingSummaryItems {
    member: ListingSummaryItem
}

structure SearchListingsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    searchText: SearchListingsInputSearchTextString

    searchIn: SearchInList

    maxResults: MaxResults

    nextToken: PaginationToken

    filters: FilterClause

    aggregations: AggregationList

    sort: SearchSort

    additionalAttributes: SearchOutputAdditionalAttributes
}

@length(min: 0, max: 512)
string SearchListingsInputSearchTextString

structure SearchListingsOutput {
    items: SearchResultItems

    nextToken: PaginationToken

    totalMatchCount: Integer

    aggregates: AggregationOutputList
}

union SearchResultItem {
    assetListing: AssetListingItem

    dataProductListing: DataProductListingItem
}

list SearchResultItems {
    member: SearchResultItem
}
