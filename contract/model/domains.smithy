// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates a domain, the outermost scope of everything else.
@idempotent
@http(method: "POST", uri: "/v2/domains", code: 201)
operation CreateDomain {
    input: CreateDomainInput
    output: CreateDomainOutput
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

/// Deletes a domain, on request with everything below it.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{identifier}", code: 202)
operation DeleteDomain {
    input: DeleteDomainInput
    output: DeleteDomainOutput
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

/// Reads a domain.
@readonly
@http(method: "GET", uri: "/v2/domains/{identifier}", code: 200)
operation GetDomain {
    input: GetDomainInput
    output: GetDomainOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the domains that the caller may see.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains", code: 200)
operation ListDomains {
    input: ListDomainsInput
    output: ListDomainsOutput
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

/// Changes a domain.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{identifier}", code: 200)
operation UpdateDomain {
    input: UpdateDomainInput
    output: UpdateDomainOutput
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

enum AuthType {
    IAM_IDC
    DISABLED
}

structure CreateDomainInput {
    @required
    name: String

    description: String

    singleSignOn: SingleSignOn

    domainExecutionRole: RoleArn

    kmsKeyIdentifier: KmsKeyArn

    tags: Tags

    domainVersion: DomainVersion

    serviceRole: RoleArn

    @idempotencyToken
    clientToken: String
}

structure CreateDomainOutput {
    @required
    id: DomainId

    rootDomainUnitId: DomainUnitId

    name: String

    description: String

    singleSignOn: SingleSignOn

    domainExecutionRole: RoleArn

    arn: String

    kmsKeyIdentifier: KmsKeyArn

    status: DomainStatus

    portalUrl: String

    tags: Tags

    domainVersion: DomainVersion

    serviceRole: RoleArn
}

structure DeleteDomainInput {
    @required
    @httpLabel
    identifier: DomainId

    @idempotencyToken
    @httpQuery("clientToken")
    clientToken: String

    @httpQuery("skipDeletionCheck")
    skipDeletionCheck: Boolean

    @httpQuery("cascadeDelete")
    cascadeDelete: Boolean
}

structure DeleteDomainOutput {
    @required
    status: DomainStatus
}

structure DeleteProgress {
    successfullyDeletedProjectCount: Integer
}

@sensitive
string DomainDescription

@sensitive
string DomainName

enum DomainStatus {
    CREATING
    AVAILABLE
    CREATION_FAILED
    DELETING
    DELETED
    DELETION_FAILED
}

list DomainSummaries {
    member: DomainSummary
}

structure DomainSummary {
    @required
    id: DomainId

    @required
    name: DomainName

    description: DomainDescription

    @required
    arn: String

    @required
    managedAccountId: String

    @required
    status: DomainStatus

    portalUrl: String

    @required
    createdAt: CreatedAt

    lastUpdatedAt: UpdatedAt

    domainVersion: DomainVersion
}

enum DomainVersion {
    V1
    V2
}

structure FailureReason {
    id: String

    message: String
}

list FailureReasonsList {
    member: FailureReason
}

structure GetDomainInput {
    @required
    @httpLabel
    identifier: DomainId
}

structure GetDomainOutput {
    @required
    id: DomainId

    rootDomainUnitId: DomainUnitId

    name: String

    description: String

    singleSignOn: SingleSignOn

    @required
    domainExecutionRole: RoleArn

    arn: String

    kmsKeyIdentifier: KmsKeyArn

    @required
    status: DomainStatus

    portalUrl: String

    createdAt: CreatedAt

    lastUpdatedAt: UpdatedAt

    tags: Tags

    domainVersion: DomainVersion

    serviceRole: RoleArn

    failureReasons: FailureReasonsList

    deleteProgress: DeleteProgress
}

@pattern("^arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}$")
@length(min: 1, max: 1024)
string KmsKeyArn

structure ListDomainsInput {
    @httpQuery("status")
    status: DomainStatus

    @httpQuery("maxResults")
    maxResults: MaxResultsForListDomains

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListDomainsOutput {
    @required
    items: DomainSummaries

    nextToken: PaginationToken
}

structure SingleSignOn {
    type: AuthType

    userAssignment: UserAssignment

    idcInstanceArn: SingleSignOnIdcInstanceArnString
}

@pattern("^.*arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}.*$")
string SingleSignOnIdcInstanceArnString

structure UpdateDomainInput {
    @required
    @httpLabel
    identifier: DomainId

    description: String

    singleSignOn: SingleSignOn

    domainExecutionRole: RoleArn

    serviceRole: RoleArn

    name: String

    @idempotencyToken
    @httpQuery("clientToken")
    clientToken: String
}

structure UpdateDomainOutput {
    @required
    id: DomainId

    rootDomainUnitId: DomainUnitId

    description: String

    singleSignOn: SingleSignOn

    domainExecutionRole: RoleArn

    serviceRole: RoleArn

    name: String

    lastUpdatedAt: UpdatedAt
}

enum UserAssignment {
    AUTOMATIC
    MANUAL
}
