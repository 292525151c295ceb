// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Reads a lineage event as it was posted.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/lineage/events/{identifier}", code: 200)
operation GetLineageEvent {
    input: GetLineageEventInput
    output: GetLineageEventOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the lineage events of a domain.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/lineage/events", code: 200)
operation ListLineageEvents {
    input: ListLineageEventsInput
    output: ListLineageEventsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Records a lineage event; its body is kept as it came.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/lineage/events", code: 200)
operation PostLineageEvent {
    input: PostLineageEventInput
    output: PostLineageEventOutput
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

union EventSummary {
    openLineageRunEventSummary: OpenLineageRunEventSummary
}

structure GetLineageEventInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: LineageEventIdentifier
}

structure GetLineageEventOutput {
    @httpHeader("Domain-Id")
    domainId: DomainId

    @httpHeader("Id")
    id: LineageEventIdentifier

    @httpPayload
    event: LineageEvent

    @httpHeader("Created-By")
    createdBy: CreatedBy

    @httpHeader("Processing-Status")
    processingStatus: LineageEventProcessingStatus

    @httpHeader("Event-Time")
    eventTime: Timestamp

    @httpHeader("Created-At")
    createdAt: CreatedAt
}

@sensitive
@length(min: 0, max: 300000)
blob LineageEvent

@pattern("^[a-z0-9]{14}$")
string LineageEventIdentifier

list LineageEventSummaries {
    member: LineageEventSummary
}

structure LineageEventSummary {
    id: LineageEventIdentifier

    domainId: DomainId

    processingStatus: LineageEventProcessingStatus

    eventTime: Timestamp

    eventSummary: EventSummary

    createdBy: CreatedBy

    createdAt: CreatedAt
}

structure ListLineageEventsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("timestampAfter")
    timestampAfter: Timestamp

    @httpQuery("timestampBefore")
    timestampBefore: Timestamp

    @httpQuery("processingStatus")
    processingStatus: LineageEventProcessingStatus

    @httpQuery("sortOrder")
    sortOrder: SortOrder

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListLineageEventsOutput {
    items: LineageEventSummaries

    nextToken: PaginationToken
}

structure NameIdentifier {
    name: String

    namespace: String
}

list NameIdentifiers {
    member: NameIdentifier
}

structure OpenLineageRunEventSummary {
    eventType: OpenLineageRunState

    runId: String

    job: NameIdentifier

    inputs: NameIdentifiers

    outputs: NameIdentifiers
}

enum OpenLineageRunState {
    START
    RUNNING
    COMPLETE
    ABORT
    FAIL
    OTHER
}

structure PostLineageEventInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpPayload
    event: LineageEvent

    @idempotencyToken
    @httpHeader("Client-Token")
    clientToken: ClientToken
}

structure PostLineageEventOutput {
    id: LineageEventIdentifier

    domainId: DomainId
}
