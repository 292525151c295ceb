// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Writes pending predictions of an asset, by rule or one by one, into exactly one new revision.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}/accept-predictions", code: 200)
operation AcceptPredictions {
    input: AcceptPredictionsInput
    output: AcceptPredictionsOutput
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

/// Stops a run that has not ended; results that come later are dropped.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/metadata-generation-runs/{identifier}/cancel", code: 200)
operation CancelMetadataGenerationRun {
    input: CancelMetadataGenerationRunInput
    output: CancelMetadataGenerationRunOutput
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

/// Reads a run with the state of each of its types.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/metadata-generation-runs/{identifier}", code: 200)
operation GetMetadataGenerationRun {
    input: GetMetadataGenerationRunInput
    output: GetMetadataGenerationRunOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists runs by status, type and target, oldest first.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/metadata-generation-runs", code: 200)
operation ListMetadataGenerationRuns {
    input: ListMetadataGenerationRunsInput
    output: ListMetadataGenerationRunsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Turns pending predictions of an asset down, by rule or one by one; makes no revision.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/assets/{identifier}/reject-predictions", code: 200)
operation RejectPredictions {
    input: RejectPredictionsInput
    output: RejectPredictionsOutput
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

/// Starts generating names, descriptions or glossary terms for an asset; answers at once.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/metadata-generation-runs", code: 200)
operation StartMetadataGenerationRun {
    input: StartMetadataGenerationRunInput
    output: StartMetadataGenerationRunOutput
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

/// One prediction to accept: its target, which of the ranked choices (zero-based), and optionally a text that replaces it.
structure AcceptChoice {
    @required
    predictionTarget: String

    predictionChoice: Integer

    editedValue: EditedValue
}

list AcceptChoices {
    member: AcceptChoice
}

structure AcceptPredictionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @httpQuery("revision")
    revision: Revision

    acceptRule: AcceptRule

    acceptChoices: AcceptChoices

    @idempotencyToken
    clientToken: ClientToken
}

structure AcceptPredictionsOutput {
    @required
    domainId: DomainId

    @required
    assetId: AssetId

    @required
    revision: Revision
}

/// Which pending predictions are written without being named one by one.
structure AcceptRule {
    rule: AcceptRuleBehavior

    threshold: Float
}

enum AcceptRuleBehavior {
    ALL
    NONE
}

structure CancelMetadataGenerationRunInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: MetadataGenerationRunIdentifier
}

structure CancelMetadataGenerationRunOutput {}

@sensitive
@length(min: 1, max: 5000)
string EditedValue

structure GetMetadataGenerationRunInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: MetadataGenerationRunIdentifier

    @httpQuery("type")
    type: MetadataGenerationRunType
}

structure GetMetadataGenerationRunOutput {
    @required
    domainId: DomainId

    @required
    id: MetadataGenerationRunIdentifier

    target: MetadataGenerationRunTarget

    status: MetadataGenerationRunStatus

    @deprecated
    type: MetadataGenerationRunType

    types: MetadataGenerationRunTypes

    createdAt: CreatedAt

    createdBy: CreatedBy

    @required
    owningProjectId: ProjectId

    typeStats: MetadataGenerationRunTypeStats
}

structure ListMetadataGenerationRunsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("status")
    status: MetadataGenerationRunStatus

    @httpQuery("type")
    type: MetadataGenerationRunType

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("targetIdentifier")
    targetIdentifier: EntityId
}

structure ListMetadataGenerationRunsOutput {
    items: MetadataGenerationRuns

    nextToken: PaginationToken
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string MetadataGenerationRunIdentifier

structure MetadataGenerationRunItem {
    @required
    domainId: DomainId

    @required
    id: MetadataGenerationRunIdentifier

    target: MetadataGenerationRunTarget

    status: MetadataGenerationRunStatus

    @deprecated
    type: MetadataGenerationRunType

    types: MetadataGenerationRunTypes

    createdAt: CreatedAt

    createdBy: CreatedBy

    @required
    owningProjectId: ProjectId
}

enum MetadataGenerationRunStatus {
    SUBMITTED
    IN_PROGRESS
    CANCELED
    SUCCEEDED
    FAILED
    PARTIALLY_SUCCEEDED
}

/// The asset, and optionally the revision, that a run reads.
structure MetadataGenerationRunTarget {
    @required
    type: MetadataGenerationTargetType

    @required
    identifier: String

    revision: Revision
}

enum MetadataGenerationRunType {
    BUSINESS_DESCRIPTIONS
    BUSINESS_NAMES
    BUSINESS_GLOSSARY_ASSOCIATIONS
}

/// How one type of a run stands.
structure MetadataGenerationRunTypeStat {
    @required
    type: MetadataGenerationRunType

    @required
    status: MetadataGenerationRunStatus

    errorMessage: String
}

list MetadataGenerationRunTypeStats {
    member: MetadataGenerationRunTypeStat
}

/// One to three types; a named drift, the service itself takes two.
@length(min: 1, max: 3)
list MetadataGenerationRunTypes {
    member: MetadataGenerationRunType
}

list MetadataGenerationRuns {
    member: MetadataGenerationRunItem
}

enum MetadataGenerationTargetType {
    ASSET
}

list PredictionChoices {
    member: Integer
}

/// One target whose predictions are turned down: all, or those at the given places.
structure RejectChoice {
    @required
    predictionTarget: String

    predictionChoices: PredictionChoices
}

list RejectChoices {
    member: RejectChoice
}

structure RejectPredictionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @httpQuery("revision")
    revision: Revision

    rejectRule: RejectRule

    rejectChoices: RejectChoices

    @idempotencyToken
    clientToken: ClientToken
}

structure RejectPredictionsOutput {
    @required
    domainId: DomainId

    @required
    assetId: AssetId

    @required
    assetRevision: Revision
}

/// Which pending predictions are turned down without being named one by one.
structure RejectRule {
    rule: RejectRuleBehavior

    threshold: Float
}

enum RejectRuleBehavior {
    ALL
    NONE
}

structure StartMetadataGenerationRunInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @deprecated
    type: MetadataGenerationRunType

    types: MetadataGenerationRunTypes

    @required
    target: MetadataGenerationRunTarget

    @idempotencyToken
    clientToken: ClientToken

    @required
    owningProjectIdentifier: ProjectId
}

structure StartMetadataGenerationRunOutput {
    @required
    domainId: DomainId

    @required
    id: MetadataGenerationRunIdentifier

    status: MetadataGenerationRunStatus

    @deprecated
    type: MetadataGenerationRunType

    types: MetadataGenerationRunTypes

    createdAt: CreatedAt

    createdBy: CreatedBy

    owningProjectId: ProjectId
}
