// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Makes a person or a role known in a domain.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/user-profiles", code: 201)
operation CreateUserProfile {
    input: CreateUserProfileInput
    output: CreateUserProfileOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Reads a user profile.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/user-profiles/{userIdentifier}", code: 200)
operation GetUserProfile {
    input: GetUserProfileInput
    output: GetUserProfileOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Searches the user profiles of a domain.
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/search-user-profiles", code: 200)
operation SearchUserProfiles {
    input: SearchUserProfilesInput
    output: SearchUserProfilesOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Activates or deactivates a user profile.
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/user-profiles/{userIdentifier}", code: 200)
operation UpdateUserProfile {
    input: UpdateUserProfileInput
    output: UpdateUserProfileOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure CreateUserProfileInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    userIdentifier: UserIdentifier

    userType: UserType

    sessionName: CreateUserProfileInputSessionNameString

    @idempotencyToken
    clientToken: String
}

@length(min: 2, max: 64)
string CreateUserProfileInputSessionNameString

structure CreateUserProfileOutput {
    domainId: DomainId

    id: UserProfileId

    type: UserProfileType

    status: UserProfileStatus

    details: UserProfileDetails
}

@sensitive
string FirstName

structure GetUserProfileInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    userIdentifier: UserIdentifier

    @httpQuery("type")
    type: UserProfileType

    @httpQuery("sessionName")
    sessionName: GetUserProfileInputSessionNameString
}

@length(min: 2, max: 64)
string GetUserProfileInputSessionNameString

structure GetUserProfileOutput {
    domainId: DomainId

    id: UserProfileId

    type: UserProfileType

    status: UserProfileStatus

    details: UserProfileDetails
}

structure IamUserProfileDetails {
    arn: String

    principalId: String

    sessionName: String

    groupProfileId: String
}

@sensitive
string LastName

structure SearchUserProfilesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    userType: UserSearchType

    searchText: UserSearchText

    maxResults: MaxResults

    nextToken: PaginationToken
}

structure SearchUserProfilesOutput {
    items: UserProfileSummaries

    nextToken: PaginationToken
}

structure SsoUserProfileDetails {
    username: UserProfileName

    firstName: FirstName

    lastName: LastName
}

structure UpdateUserProfileInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    userIdentifier: UserIdentifier

    type: UserProfileType

    @required
    status: UserProfileStatus

    sessionName: UpdateUserProfileInputSessionNameString
}

@length(min: 2, max: 64)
string UpdateUserProfileInputSessionNameString

structure UpdateUserProfileOutput {
    domainId: DomainId

    id: UserProfileId

    type: UserProfileType

    status: UserProfileStatus

    details: UserProfileDetails
}

union UserProfileDetails {
    iam: IamUserProfileDetails

    sso: SsoUserProfileDetails
}

@pattern("^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$")
string UserProfileId

@sensitive
@pattern("^[a-zA-Z_0-9+=,.@-]+$")
@length(min: 1, max: 1024)
string UserProfileName

enum UserProfileStatus {
    ASSIGNED
    NOT_ASSIGNED
    ACTIVATED
    DEACTIVATED
}

list UserProfileSummaries {
    member: UserProfileSummary
}

structure UserProfileSummary {
    domainId: DomainId

    id: UserProfileId

    type: UserProfileType

    status: UserProfileStatus

    details: UserProfileDetails
}

enum UserProfileType {
    IAM
    SSO
}

@sensitive
@length(min: 0, max: 1024)
string UserSearchText

enum UserSearchType {
    SSO_USER
    DATAZONE_USER
    DATAZONE_SSO_USER
    DATAZONE_IAM_USER
}

enum UserType {
    IAM_USER
    IAM_ROLE
    SSO_USER
    IAM_ROLE_SESSION
}
