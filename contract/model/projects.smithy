// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates a project, the owner of assets and glossaries.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/projects", code: 201)
operation CreateProject {
    input: CreateProjectInput
    output: CreateProjectOutput
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

/// Makes a user or a group a member of a project.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/projects/{projectIdentifier}/createMembership", code: 201)
operation CreateProjectMembership {
    input: CreateProjectMembershipInput
    output: CreateProjectMembershipOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Deletes a project.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/projects/{identifier}", code: 204)
operation DeleteProject {
    input: DeleteProjectInput
    output: DeleteProjectOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Ends the membership of a user or a group in a project.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/projects/{projectIdentifier}/deleteMembership", code: 204)
operation DeleteProjectMembership {
    input: DeleteProjectMembershipInput
    output: DeleteProjectMembershipOutput
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

/// Reads a project.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/projects/{identifier}", code: 200)
operation GetProject {
    input: GetProjectInput
    output: GetProjectOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the members of a project.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "members")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/projects/{projectIdentifier}/memberships", code: 200)
operation ListProjectMemberships {
    input: ListProjectMembershipsInput
    output: ListProjectMembershipsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the projects that the caller may see.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/projects", code: 200)
operation ListProjects {
    input: ListProjectsInput
    output: ListProjectsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Changes a project.
@idempotent
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/projects/{identifier}", code: 200)
operation UpdateProject {
    input: UpdateProjectInput
    output: UpdateProjectOutput
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

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string AccountPoolId

structure CreateProjectInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: ProjectName

    description: Description

    resourceTags: CreateProjectInputResourceTagsMap

    glossaryTerms: GlossaryTerms

    domainUnitId: DomainUnitId

    projectProfileId: ProjectProfileId

    userParameters: EnvironmentConfigurationUserParametersList

    projectCategory: String

    projectExecutionRole: RoleArn

    membershipAssignments: ProjectMembershipAssignments
}

@length(min: 0, max: 25)
map CreateProjectInputResourceTagsMap {
    key: TagKey
    value: TagValue
}

structure CreateProjectMembershipInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    projectIdentifier: ProjectId

    @required
    member: Member

    @required
    designation: UserDesignation

    userCreatedDesignationId: DesignationId
}

structure CreateProjectMembershipOutput {}

structure CreateProjectOutput {
    @required
    domainId: DomainId

    @required
    id: ProjectId

    @required
    name: ProjectName

    description: Description

    projectStatus: ProjectStatus

    failureReasons: FailureReasons

    @required
    createdBy: CreatedBy

    createdAt: SyntheticTimestamp_date_time

    lastUpdatedAt: SyntheticTimestamp_date_time

    resourceTags: ResourceTags

    glossaryTerms: GlossaryTerms

    domainUnitId: DomainUnitId

    projectProfileId: ProjectProfileId

    userParameters: EnvironmentConfigurationUserParametersList

    environmentDeploymentDetails: EnvironmentDeploymentDetails

    projectCategory: String
}

structure DeleteProjectInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: ProjectId

    @httpQuery("skipDeletionCheck")
    skipDeletionCheck: Boolean
}

structure DeleteProjectMembershipInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    projectIdentifier: ProjectId

    @required
    member: Member
}

structure DeleteProjectMembershipOutput {}

structure DeleteProjectOutput {}

structure EnvironmentConfigurationUserParameter {
    environmentId: EnvironmentId

    environmentBlueprintId: EnvironmentBlueprintId

    environmentResolvedAccount: EnvironmentResolvedAccount

    environmentConfigurationName: EnvironmentConfigurationName

    environmentParameters: EnvironmentParametersList
}

list EnvironmentConfigurationUserParametersList {
    member: EnvironmentConfigurationUserParameter
}

structure EnvironmentDeploymentDetails {
    overallDeploymentStatus: OverallDeploymentStatus

    environmentFailureReasons: EnvironmentFailureReasons
}

structure EnvironmentError {
    code: String

    @required
    message: String
}

map EnvironmentFailureReasons {
    key: String
    value: EnvironmentFailureReasonsList
}

list EnvironmentFailureReasonsList {
    member: EnvironmentError
}

structure EnvironmentParameter {
    name: String

    value: String
}

list EnvironmentParametersList {
    member: EnvironmentParameter
}

structure EnvironmentResolvedAccount {
    @required
    awsAccountId: AwsAccountId

    @required
    regionName: AwsRegion

    sourceAccountPoolId: AccountPoolId
}

list FailureReasons {
    member: ProjectDeletionError
}

structure GetProjectInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: ProjectId
}

structure GetProjectOutput {
    @required
    domainId: DomainId

    @required
    id: ProjectId

    @required
    name: ProjectName

    description: Description

    projectStatus: ProjectStatus

    failureReasons: FailureReasons

    @required
    createdBy: CreatedBy

    createdAt: SyntheticTimestamp_date_time

    lastUpdatedAt: SyntheticTimestamp_date_time

    resourceTags: ResourceTags

    glossaryTerms: GlossaryTerms

    domainUnitId: DomainUnitId

    projectProfileId: ProjectProfileId

    userParameters: EnvironmentConfigurationUserParametersList

    environmentDeploymentDetails: EnvironmentDeploymentDetails

    projectCategory: String
}

structure GroupDetails {
    @required
    groupId: String
}

structure ListProjectMembershipsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    projectIdentifier: ProjectId

    @httpQuery("sortBy")
    sortBy: SortFieldProject

    @httpQuery("sortOrder")
    sortOrder: SortOrder

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListProjectMembershipsOutput {
    @required
    members: ProjectMembers

    nextToken: PaginationToken
}

structure ListProjectsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("userIdentifier")
    userIdentifier: String

    @httpQuery("groupIdentifier")
    groupIdentifier: String

    @httpQuery("name")
    name: ProjectName

    @httpQuery("projectCategory")
    projectCategory: String

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListProjectsOutput {
    items: ProjectSummaries

    nextToken: PaginationToken
}

union Member {
    userIdentifier: String

    groupIdentifier: String
}

union MemberDetails {
    user: UserDetails

    group: GroupDetails
}

enum OverallDeploymentStatus {
    PENDING_DEPLOYMENT
    IN_PROGRESS
    SUCCESSFUL
    FAILED_VALIDATION
    FAILED_DEPLOYMENT
}

structure ProjectDeletionError {
    code: String

    message: String
}

structure ProjectMember {
    @required
    memberDetails: MemberDetails

    @required
    designation: UserDesignation

    userCreatedDesignationId: DesignationId
}

list ProjectMembers {
    member: ProjectMember
}

structure ProjectMembershipAssignment {
    @required
    member: Member

    @required
    designation: UserDesignation

    userCreatedDesignationId: DesignationId
}

list ProjectMembershipAssignments {
    member: ProjectMembershipAssignment
}

@sensitive
@pattern("^[\\w -]+$")
@length(min: 1, max: 64)
string ProjectName

enum ProjectProfileAction {
    DISASSOCIATE
}

enum ProjectStatus {
    ACTIVE
    DELETING
    DELETE_FAILED
    UPDATING
    UPDATE_FAILED
    MOVING
}

list ProjectSummaries {
    member: ProjectSummary
}

structure ProjectSummary {
    @required
    domainId: DomainId

    @required
    id: ProjectId

    @required
    name: ProjectName

    description: Description

    projectStatus: ProjectStatus

    failureReasons: FailureReasons

    @required
    createdBy: CreatedBy

    createdAt: SyntheticTimestamp_date_time

    updatedAt: SyntheticTimestamp_date_time

    domainUnitId: DomainUnitId

    projectCategory: String
}

structure ResourceTag {
    @required
    key: TagKey

    @required
    value: TagValue

    @required
    source: ResourceTagSource
}

enum ResourceTagSource {
    PROJECT
    PROJECT_PROFILE
}

@length(min: 0, max: 25)
list ResourceTags {
    member: ResourceTag
}

structure UpdateProjectInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: ProjectId

    name: ProjectName

    description: Description

    resourceTags: UpdateProjectInputResourceTagsMap

    glossaryTerms: GlossaryTerms

    domainUnitId: DomainUnitId

    environmentDeploymentDetails: EnvironmentDeploymentDetails

    userParameters: EnvironmentConfigurationUserParametersList

    projectProfileVersion: String

    projectProfileAction: ProjectProfileAction
}

@length(min: 0, max: 25)
map UpdateProjectInputResourceTagsMap {
    key: TagKey
    value: TagValue
}

structure UpdateProjectOutput {
    @required
    domainId: DomainId

    @required
    id: ProjectId

    @required
    name: ProjectName

    description: Description

    projectStatus: ProjectStatus

    failureReasons: FailureReasons

    @required
    createdBy: CreatedBy

    createdAt: SyntheticTimestamp_date_time

    lastUpdatedAt: SyntheticTimestamp_date_time

    resourceTags: ResourceTags

    glossaryTerms: GlossaryTerms

    domainUnitId: DomainUnitId

    projectProfileId: ProjectProfileId

    userParameters: EnvironmentConfigurationUserParametersList

    environmentDeploymentDetails: EnvironmentDeploymentDetails

    projectCategory: String
}

enum UserDesignation {
    PROJECT_OWNER
    PROJECT_CONTRIBUTOR
    PROJECT_CATALOG_VIEWER
    PROJECT_CATALOG_CONSUMER
    PROJECT_CATALOG_STEWARD
    USER_CREATED_DESIGNATION
}

structure UserDetails {
    @required
    userId: String
}
