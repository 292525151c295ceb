// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates a unit below a domain or below another unit.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/domain-units", code: 201)
operation CreateDomainUnit {
    input: CreateDomainUnitInput
    output: CreateDomainUnitOutput
    errors: [
        AccessDeniedException
        ConflictException
        InternalServerException
        ServiceQuotaExceededException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Deletes a domain unit that has nothing below it.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/domain-units/{identifier}", code: 204)
operation DeleteDomainUnit {
    input: DeleteDomainUnitInput
    output: DeleteDomainUnitOutput
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

/// Reads a domain unit with its owners.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/domain-units/{identifier}", code: 200)
operation GetDomainUnit {
    input: GetDomainUnitInput
    output: GetDomainUnitOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the units directly below a domain unit.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/domain-units", code: 200)
operation ListDomainUnitsForParent {
    input: ListDomainUnitsForParentInput
    output: ListDomainUnitsForParentOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Changes the name or description of a domain unit.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/domain-units/{identifier}", code: 200)
operation UpdateDomainUnit {
    input: UpdateDomainUnitInput
    output: UpdateDomainUnitOutput
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

structure CreateDomainUnitInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: DomainUnitName

    @required
    parentDomainUnitIdentifier: DomainUnitId

    description: DomainUnitDescription

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateDomainUnitOutput {
    @required
    id: DomainUnitId

    @required
    domainId: DomainId

    @required
    name: DomainUnitName

    parentDomainUnitId: DomainUnitId

    description: DomainUnitDescription

    @required
    owners: DomainUnitOwners

    @required
    ancestorDomainUnitIds: DomainUnitIds

    createdAt: CreatedAt

    createdBy: CreatedBy
}

structure DeleteDomainUnitInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DomainUnitId
}

structure DeleteDomainUnitOutput {}

@sensitive
@length(min: 0, max: 2048)
string DomainUnitDescription

structure DomainUnitGroupProperties {
    groupId: String
}

list DomainUnitIds {
    member: DomainUnitId
}

@sensitive
@pattern("^[\\w -]+$")
@length(min: 1, max: 128)
string DomainUnitName

union DomainUnitOwnerProperties {
    user: DomainUnitUserProperties

    group: DomainUnitGroupProperties
}

@length(min: 0, max: 20)
list DomainUnitOwners {
    member: DomainUnitOwnerProperties
}

list DomainUnitSummaries {
    member: DomainUnitSummary
}

structure DomainUnitSummary {
    @required
    name: String

    @required
    id: DomainUnitId
}

structure DomainUnitUserProperties {
    userId: String
}

structure GetDomainUnitInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DomainUnitId
}

structure GetDomainUnitOutput {
    @required
    id: DomainUnitId

    @required
    domainId: DomainId

    @required
    name: DomainUnitName

    parentDomainUnitId: DomainUnitId

    description: DomainUnitDescription

    @required
    owners: DomainUnitOwners

    createdAt: CreatedAt

    lastUpdatedAt: UpdatedAt

    createdBy: CreatedBy

    lastUpdatedBy: UpdatedBy
}

structure ListDomainUnitsForParentInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpQuery("parentDomainUnitIdentifier")
    parentDomainUnitIdentifier: DomainUnitId

    @httpQuery("maxResults")
    maxResults: MaxResultsForListDomains

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListDomainUnitsForParentOutput {
    @required
    items: DomainUnitSummaries

    nextToken: PaginationToken
}

structure UpdateDomainUnitInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DomainUnitId

    description: DomainUnitDescription

    name: DomainUnitName
}

structure UpdateDomainUnitOutput {
    @required
    id: DomainUnitId

    @required
    domainId: DomainId

    @required
    name: DomainUnitName

    @required
    owners: DomainUnitOwners

    description: DomainUnitDescription

    parentDomainUnitId: DomainUnitId

    createdAt: CreatedAt

    lastUpdatedAt: UpdatedAt

    createdBy: CreatedBy

    lastUpdatedBy: UpdatedBy
}
