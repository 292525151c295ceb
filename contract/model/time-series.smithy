// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Lists data points of one form of an entity over time.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/time-series-data-points", code: 200)
operation ListTimeSeriesDataPoints {
    input: ListTimeSeriesDataPointsInput
    output: ListTimeSeriesDataPointsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Records data points, such as quality scores, for an entity.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/time-series-data-points", code: 201)
operation PostTimeSeriesDataPoints {
    input: PostTimeSeriesDataPointsInput
    output: PostTimeSeriesDataPointsOutput
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

structure ListTimeSeriesDataPointsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityIdentifier: EntityIdentifier

    @required
    @httpLabel
    entityType: TimeSeriesEntityType

    @required
    @httpQuery("formName")
    formName: TimeSeriesFormName

    @httpQuery("startedAt")
    startedAt: Timestamp

    @httpQuery("endedAt")
    endedAt: Timestamp

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListTimeSeriesDataPointsOutput {
    items: TimeSeriesDataPointSummaryFormOutputList

    nextToken: PaginationToken
}

structure PostTimeSeriesDataPointsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityIdentifier: EntityIdentifier

    @required
    @httpLabel
    entityType: TimeSeriesEntityType

    @required
    forms: TimeSeriesDataPointFormInputList

    @idempotencyToken
    clientToken: ClientToken
}

structure PostTimeSeriesDataPointsOutput {
    domainId: DomainId

    entityId: EntityId

    entityType: TimeSeriesEntityType

    forms: TimeSeriesDataPointFormOutputList
}

structure TimeSeriesDataPointFormInput {
    @required
    formName: TimeSeriesFormName

    @required
    typeIdentifier: FormTypeIdentifier

    typeRevision: Revision

    @required
    timestamp: Timestamp

    content: TimeSeriesDataPointFormInputContentString
}

@length(min: 0, max: 500000)
string TimeSeriesDataPointFormInputContentString

list TimeSeriesDataPointFormInputList {
    member: TimeSeriesDataPointFormInput
}

structure TimeSeriesDataPointFormOutput {
    @required
    formName: TimeSeriesFormName

    @required
    typeIdentifier: FormTypeIdentifier

    typeRevision: Revision

    @required
    timestamp: Timestamp

    content: TimeSeriesDataPointFormOutputContentString

    id: DataPointIdentifier
}

@length(min: 0, max: 500000)
string TimeSeriesDataPointFormOutputContentString

list TimeSeriesDataPointFormOutputList {
    member: TimeSeriesDataPointFormOutput
}

enum TimeSeriesEntityType {
    ASSET
    LISTING
}
