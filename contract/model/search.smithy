// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Searches the inventory: assets, glossaries, terms and data products.
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/search", code: 200)
operation Search {
    input: SearchInput
    output: SearchOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure AssetItem {
    @required
    domainId: DomainId

    @required
    identifier: AssetIdentifier

    @required
    name: AssetName

    @required
    typeIdentifier: AssetTypeIdentifier

    @required
    typeRevision: Revision

    externalIdentifier: ExternalIdentifier

    description: Description

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy

    glossaryTerms: GlossaryTerms

    @required
    owningProjectId: ProjectId

    additionalAttributes: AssetItemAdditionalAttributes

    governedGlossaryTerms: AssetItemGovernedGlossaryTermsList
}

structure AssetItemAdditionalAttributes {
    formsOutput: FormOutputList

    readOnlyFormsOutput: FormOutputList

    latestTimeSeriesDataPointFormsOutput: TimeSeriesDataPointSummaryFormOutputList

    matchRationale: MatchRationale
}

@length(min: 0, max: 20)
list AssetItemGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure DataProductItemAdditionalAttributes {
    matchRationale: MatchRationale
}

structure DataProductResultItem {
    @required
    domainId: DomainId

    @required
    id: DataProductId

    @required
    name: DataProductName

    @required
    owningProjectId: ProjectId

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy

    additionalAttributes: DataProductItemAdditionalAttributes
}

structure GlossaryItem {
    @required
    domainId: DomainId

    @required
    id: GlossaryId

    @required
    name: GlossaryName

    @required
    owningProjectId: ProjectId

    description: GlossaryDescription

    @required
    status: GlossaryStatus

    usageRestrictions: GlossaryUsageRestrictions

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    additionalAttributes: GlossaryItemAdditionalAttributes
}

structure GlossaryItemAdditionalAttributes {
    matchRationale: MatchRationale
}

structure GlossaryTermItem {
    @required
    domainId: DomainId

    @required
    glossaryId: GlossaryId

    @required
    id: GlossaryTermId

    @required
    name: GlossaryTermName

    shortDescription: ShortDescription

    usageRestrictions: GlossaryUsageRestrictions

    longDescription: LongDescription

    termRelations: TermRelations

    @required
    status: GlossaryTermStatus

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    additionalAttributes: GlossaryTermItemAdditionalAttributes
}

structure GlossaryTermItemAdditionalAttributes {
    matchRationale: MatchRationale
}

enum InventorySearchScope {
    ASSET
    GLOSSARY
    GLOSSARY_TERM
    DATA_PRODUCT
}

structure SearchInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    owningProjectIdentifier: ProjectId

    maxResults: MaxResults

    nextToken: PaginationToken

    @required
    searchScope: InventorySearchScope

    searchText: SearchText

    searchIn: SearchInList

    filters: FilterClause

    sort: SearchSort

    additionalAttributes: SearchOutputAdditionalAttributes
}

union SearchInventoryResultItem {
    glossaryItem: GlossaryItem

    glossaryTermItem: GlossaryTermItem

    assetItem: AssetItem

    dataProductItem: DataProductResultItem
}

list SearchInventoryResultItems {
    member: SearchInventoryResultItem
}

structure SearchOutput {
    items: SearchInventoryResultItems

    nextToken: PaginationToken

    totalMatchCount: Integer
}
