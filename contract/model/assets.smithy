// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates an asset with its first revision in the inventory of a project.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/assets", code: 201)
operation CreateAsset {
    input: CreateAssetInput
    output: CreateAssetOutput
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

/// Replaces the name, texts, terms and forms of an asset by a new revision.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}/revisions", code: 200)
operation CreateAssetRevision {
    input: CreateAssetRevisionInput
    output: CreateAssetRevisionOutput
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

/// Deletes an asset with all its revisions.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}", code: 204)
operation DeleteAsset {
    input: DeleteAssetInput
    output: DeleteAssetOutput
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

/// Reads a revision of an asset with its forms and, read-only, its pending predictions.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}", code: 200)
operation GetAsset {
    input: GetAssetInput
    output: GetAssetOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the revisions of an asset, newest first.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}/revisions", code: 200)
operation ListAssetRevisions {
    input: ListAssetRevisionsInput
    output: ListAssetRevisionsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Hands an asset over to another project.
@idempotent
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}", code: 202)
operation UpdateAssetOwner {
    input: UpdateAssetOwnerInput
    output: UpdateAssetOwnerOutput
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

structure AssetListingDetails {
    @required
    listingId: ListingId

    @required
    listingStatus: ListingStatus
}

structure AssetOwnershipTransfer {
    @required
    status: AssetOwnershipTransferStatus

    @required
    sourceProjectId: ProjectId

    @required
    targetProjectId: ProjectId

    startedAt: Timestamp

    updatedAt: Timestamp
}

enum AssetOwnershipTransferStatus {
    IN_PROGRESS
    SUCCEEDED
    FAILED
}

/// The forms of a revision. The service allows ten; the operation checks that, because a revision may repeat the twelve that accepting can reach.
@sensitive
list AssetRevisionFormInputList {
    member: FormInput
}

structure AssetRevision {
    domainId: DomainId

    id: AssetId

    revision: Revision

    createdBy: CreatedBy

    createdAt: CreatedAt
}

list AssetRevisions {
    member: AssetRevision
}

structure BusinessNameGenerationConfiguration {
    enabled: Boolean
}

structure CreateAssetInput {
    @required
    name: AssetName

    @required
    @httpLabel
    domainIdentifier: DomainId

    externalIdentifier: ExternalIdentifier

    @required
    typeIdentifier: AssetTypeIdentifier

    typeRevision: Revision

    description: Description

    glossaryTerms: GlossaryTerms

    formsInput: FormInputList

    @required
    owningProjectIdentifier: ProjectId

    predictionConfiguration: PredictionConfiguration

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateAssetOutput {
    @required
    id: AssetId

    @required
    name: AssetName

    @required
    typeIdentifier: AssetTypeIdentifier

    @required
    typeRevision: Revision

    externalIdentifier: ExternalIdentifier

    @required
    revision: Revision

    description: Description

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy

    glossaryTerms: GlossaryTerms

    governedGlossaryTerms: CreateAssetOutputGovernedGlossaryTermsList

    @required
    owningProjectId: ProjectId

    @required
    domainId: DomainId

    listing: AssetListingDetails

    @required
    formsOutput: FormOutputList

    readOnlyFormsOutput: FormOutputList

    latestTimeSeriesDataPointFormsOutput: TimeSeriesDataPointSummaryFormOutputList

    predictionConfiguration: PredictionConfiguration
}

@length(min: 0, max: 20)
list CreateAssetOutputGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure CreateAssetRevisionInput {
    @required
    name: AssetName

    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    typeRevision: Revision

    description: Description

    glossaryTerms: GlossaryTerms

    formsInput: AssetRevisionFormInputList

    predictionConfiguration: PredictionConfiguration

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateAssetRevisionOutput {
    @required
    id: AssetId

    @required
    name: AssetName

    @required
    typeIdentifier: AssetTypeIdentifier

    @required
    typeRevision: Revision

    externalIdentifier: ExternalIdentifier

    @required
    revision: Revision

    description: Description

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy

    glossaryTerms: GlossaryTerms

    governedGlossaryTerms: CreateAssetRevisionOutputGovernedGlossaryTermsList

    @required
    owningProjectId: ProjectId

    @required
    domainId: DomainId

    listing: AssetListingDetails

    @required
    formsOutput: FormOutputList

    readOnlyFormsOutput: FormOutputList

    latestTimeSeriesDataPointFormsOutput: TimeSeriesDataPointSummaryFormOutputList

    predictionConfiguration: PredictionConfiguration
}

@length(min: 0, max: 20)
list CreateAssetRevisionOutputGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure DeleteAssetInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier
}

structure DeleteAssetOutput {}

/// The identifier of an asset, or its external identifier behind a prefix in any of the documented spellings; a named drift.
@pattern("^externalIdentifi?er(/|%2F).{1,600}$|^[a-zA-Z0-9_-]{1,36}$")
string GetAssetIdentifier

structure GetAssetInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GetAssetIdentifier

    @httpQuery("revision")
    revision: Revision
}

structure GetAssetOutput {
    @required
    id: AssetId

    @required
    name: AssetName

    @required
    typeIdentifier: AssetTypeIdentifier

    @required
    typeRevision: Revision

    externalIdentifier: ExternalIdentifier

    @required
    revision: Revision

    description: Description

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy

    glossaryTerms: GlossaryTerms

    governedGlossaryTerms: GetAssetOutputGovernedGlossaryTermsList

    @required
    owningProjectId: ProjectId

    @required
    domainId: DomainId

    listing: AssetListingDetails

    @required
    formsOutput: FormOutputList

    readOnlyFormsOutput: FormOutputList

    latestTimeSeriesDataPointFormsOutput: TimeSeriesDataPointSummaryFormOutputList

    ownershipTransfer: AssetOwnershipTransfer
}

@length(min: 0, max: 20)
list GetAssetOutputGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure ListAssetRevisionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListAssetRevisionsOutput {
    items: AssetRevisions

    nextToken: PaginationToken
}

/// Asks for business names as soon as the asset exists.
structure PredictionConfiguration {
    businessNameGeneration: BusinessNameGenerationConfiguration
}

structure UpdateAssetOwnerInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @required
    targetProjectIdentifier: ProjectId

    @idempotencyToken
    clientToken: ClientToken
}

structure UpdateAssetOwnerOutput {
    @required
    id: AssetId

    @required
    revision: Revision

    @required
    ownershipTransfer: AssetOwnershipTransfer
}
