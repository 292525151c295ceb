// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Grants a managed policy to a principal on a domain unit or another entity.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/policies/managed/{entityType}/{entityIdentifier}/addGrant", code: 201)
operation AddPolicyGrant {
    input: AddPolicyGrantInput
    output: AddPolicyGrantOutput
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

/// Lists who holds a managed policy on an entity.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "grantList")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/policies/managed/{entityType}/{entityIdentifier}/grants", code: 200)
operation ListPolicyGrants {
    input: ListPolicyGrantsInput
    output: ListPolicyGrantsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Takes a managed policy from a principal.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/policies/managed/{entityType}/{entityIdentifier}/removeGrant", code: 204)
operation RemovePolicyGrant {
    input: RemovePolicyGrantInput
    output: RemovePolicyGrantOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure AddPolicyGrantInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityType: TargetEntityType

    @required
    @httpLabel
    entityIdentifier: String

    @required
    policyType: ManagedPolicyType

    @required
    principal: PolicyGrantPrincipal

    @required
    detail: PolicyGrantDetail

    @idempotencyToken
    clientToken: ClientToken
}

structure AddPolicyGrantOutput {
    grantId: GrantIdentifier
}

structure AddToProjectMemberPoolPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure AllDomainUnitsGrantFilter {}

structure AllUsersGrantFilter {}

structure CreateAssetTypePolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure CreateDomainUnitPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure CreateEnvironmentProfilePolicyGrantDetail {
    domainUnitId: DomainUnitId
}

structure CreateFormTypePolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure CreateGlossaryPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure CreateProjectFromProjectProfilePolicyGrantDetail {
    includeChildDomainUnits: Boolean

    projectProfiles: ProjectProfileList
}

structure CreateProjectPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

enum DomainUnitDesignation {
    OWNER
}

structure DomainUnitFilterForProject {
    @required
    domainUnit: DomainUnitId

    includeChildDomainUnits: Boolean
}

union DomainUnitGrantFilter {
    allDomainUnitsGrantFilter: AllDomainUnitsGrantFilter
}

structure DomainUnitPolicyGrantPrincipal {
    @required
    domainUnitDesignation: DomainUnitDesignation

    domainUnitIdentifier: DomainUnitId

    domainUnitGrantFilter: DomainUnitGrantFilter
}

@pattern("^[A-Za-z0-9+/]{10}$")
string GrantIdentifier

@pattern("^.*(^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$|[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r  ]+).*$")
string GroupIdentifier

union GroupPolicyGrantPrincipal {
    groupIdentifier: GroupIdentifier
}

structure ListPolicyGrantsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityType: TargetEntityType

    @required
    @httpLabel
    entityIdentifier: String

    @required
    @httpQuery("policyType")
    policyType: ManagedPolicyType

    @httpQuery("maxResults")
    maxResults: MaxResultsForListDomains

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListPolicyGrantsOutput {
    @required
    grantList: PolicyGrantList

    nextToken: PaginationToken
}

enum ManagedPolicyType {
    CREATE_DOMAIN_UNIT
    OVERRIDE_DOMAIN_UNIT_OWNERS
    ADD_TO_PROJECT_MEMBER_POOL
    OVERRIDE_PROJECT_OWNERS
    CREATE_GLOSSARY
    CREATE_FORM_TYPE
    CREATE_ASSET_TYPE
    CREATE_PROJECT
    CREATE_ENVIRONMENT_PROFILE
    DELEGATE_CREATE_ENVIRONMENT_PROFILE
    CREATE_ENVIRONMENT
    CREATE_ENVIRONMENT_FROM_BLUEPRINT
    CREATE_PROJECT_FROM_PROJECT_PROFILE
    USE_ASSET_TYPE
}

structure OverrideDomainUnitOwnersPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

structure OverrideProjectOwnersPolicyGrantDetail {
    includeChildDomainUnits: Boolean
}

union PolicyGrantDetail {
    createDomainUnit: CreateDomainUnitPolicyGrantDetail

    overrideDomainUnitOwners: OverrideDomainUnitOwnersPolicyGrantDetail

    addToProjectMemberPool: AddToProjectMemberPoolPolicyGrantDetail

    overrideProjectOwners: OverrideProjectOwnersPolicyGrantDetail

    createGlossary: CreateGlossaryPolicyGrantDetail

    createFormType: CreateFormTypePolicyGrantDetail

    createAssetType: CreateAssetTypePolicyGrantDetail

    createProject: CreateProjectPolicyGrantDetail

    createEnvironmentProfile: CreateEnvironmentProfilePolicyGrantDetail

    delegateCreateEnvironmentProfile: Unit

    createEnvironment: Unit

    createEnvironmentFromBlueprint: Unit

    createProjectFromProjectProfile: CreateProjectFromProjectProfilePolicyGrantDetail

    useAssetType: UseAssetTypePolicyGrantDetail
}

list PolicyGrantList {
    member: PolicyGrantMember
}

structure PolicyGrantMember {
    principal: PolicyGrantPrincipal

    detail: PolicyGrantDetail

    createdAt: CreatedAt

    createdBy: CreatedBy

    grantId: GrantIdentifier
}

union PolicyGrantPrincipal {
    user: UserPolicyGrantPrincipal

    group: GroupPolicyGrantPrincipal

    project: ProjectPolicyGrantPrincipal

    domainUnit: DomainUnitPolicyGrantPrincipal
}

enum ProjectDesignation {
    OWNER
    CONTRIBUTOR
    PROJECT_CATALOG_STEWARD
    USER_CREATED_DESIGNATION
}

union ProjectGrantFilter {
    domainUnitFilter: DomainUnitFilterForProject
}

structure ProjectPolicyGrantPrincipal {
    @required
    projectDesignation: ProjectDesignation

    userCreatedDesignationId: DesignationId

    projectIdentifier: ProjectId

    projectGrantFilter: ProjectGrantFilter
}

list ProjectProfileList {
    member: String
}

structure RemovePolicyGrantInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityType: TargetEntityType

    @required
    @httpLabel
    entityIdentifier: String

    @required
    policyType: ManagedPolicyType

    @required
    principal: PolicyGrantPrincipal

    grantIdentifier: GrantIdentifier

    @idempotencyToken
    clientToken: ClientToken
}

structure RemovePolicyGrantOutput {}

enum TargetEntityType {
    DOMAIN_UNIT
    ENVIRONMENT_BLUEPRINT_CONFIGURATION
    ENVIRONMENT_PROFILE
    ASSET_TYPE
}

structure Unit {}

structure UseAssetTypePolicyGrantDetail {
    domainUnitId: DomainUnitId
}

union UserPolicyGrantPrincipal {
    userIdentifier: UserIdentifier

    allUsersGrantFilter: AllUsersGrantFilter
}
