// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates an asset type, or its next revision, from named forms.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/asset-types", code: 201)
operation CreateAssetType {
    input: CreateAssetTypeInput
    output: CreateAssetTypeOutput
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

/// Creates a form type, or its next revision, from a Smithy fragment.
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/form-types", code: 201)
operation CreateFormType {
    input: CreateFormTypeInput
    output: CreateFormTypeOutput
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

/// Deletes an asset type that no asset uses.
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/asset-types/{identifier}", code: 204)
operation DeleteAssetType {
    input: DeleteAssetTypeInput
    output: DeleteAssetTypeOutput
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

/// Deletes a form type that nothing uses.
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/form-types/{formTypeIdentifier}", code: 204)
operation DeleteFormType {
    input: DeleteFormTypeInput
    output: DeleteFormTypeOutput
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

/// Reads a revision of an asset type.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/asset-types/{identifier}", code: 200)
operation GetAssetType {
    input: GetAssetTypeInput
    output: GetAssetTypeOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Reads a revision of a form type with its Smithy fragment.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/form-types/{formTypeIdentifier}", code: 200)
operation GetFormType {
    input: GetFormTypeInput
    output: GetFormTypeOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Searches asset types and form types, managed or custom.
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/types-search", code: 200)
operation SearchTypes {
    input: SearchTypesInput
    output: SearchTypesOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure AssetTypeItem {
    @required
    domainId: DomainId

    @required
    name: TypeName

    @required
    revision: Revision

    description: Description

    @required
    formsOutput: FormsOutputMap

    @required
    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

structure CreateAssetTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: TypeName

    description: Description

    @required
    formsInput: FormsInputMap

    @required
    owningProjectIdentifier: ProjectId
}

structure CreateAssetTypeOutput {
    @required
    domainId: DomainId

    @required
    name: TypeName

    @required
    revision: Revision

    description: Description

    @required
    formsOutput: FormsOutputMap

    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

structure CreateFormTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: FormTypeName

    @required
    model: Model

    @required
    owningProjectIdentifier: ProjectId

    status: FormTypeStatus

    description: Description
}

structure CreateFormTypeOutput {
    @required
    domainId: DomainId

    @required
    name: FormTypeName

    @required
    revision: Revision

    description: Description

    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId
}

structure DeleteAssetTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetTypeIdentifier
}

structure DeleteAssetTypeOutput {}

structure DeleteFormTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    formTypeIdentifier: FormTypeIdentifier
}

structure DeleteFormTypeOutput {}

structure FormEntryInput {
    @required
    typeIdentifier: FormTypeIdentifier

    @required
    typeRevision: Revision

    required: Boolean
}

structure FormEntryOutput {
    @required
    typeName: FormTypeName

    @required
    typeRevision: Revision

    required: Boolean
}

structure FormTypeData {
    @required
    domainId: DomainId

    @required
    name: FormTypeName

    @required
    revision: Revision

    model: Model

    status: FormTypeStatus

    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId

    createdAt: CreatedAt

    createdBy: CreatedBy

    description: Description

    imports: ImportList
}

enum FormTypeStatus {
    ENABLED
    DISABLED
}

@length(min: 0, max: 10)
map FormsInputMap {
    key: FormName
    value: FormEntryInput
}

@length(min: 0, max: 10)
map FormsOutputMap {
    key: FormName
    value: FormEntryOutput
}

structure GetAssetTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetTypeIdentifier

    @httpQuery("revision")
    revision: Revision
}

structure GetAssetTypeOutput {
    @required
    domainId: DomainId

    @required
    name: TypeName

    @required
    revision: Revision

    description: Description

    @required
    formsOutput: FormsOutputMap

    @required
    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

structure GetFormTypeInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    formTypeIdentifier: FormTypeIdentifier

    @httpQuery("revision")
    revision: Revision
}

structure GetFormTypeOutput {
    @required
    domainId: DomainId

    @required
    name: FormTypeName

    @required
    revision: Revision

    @required
    model: Model

    owningProjectId: ProjectId

    originDomainId: DomainId

    originProjectId: ProjectId

    status: FormTypeStatus

    createdAt: CreatedAt

    createdBy: CreatedBy

    description: Description

    imports: ImportList
}

structure Import {
    @required
    name: FormTypeName

    @required
    revision: Revision
}

@length(min: 1, max: 10)
list ImportList {
    member: Import
}

structure LineageNodeTypeItem {
    @required
    domainId: DomainId

    name: String

    description: String

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    @required
    revision: Revision

    @required
    formsOutput: FormsOutputMap
}

@sensitive
union Model {
    smithy: Smithy
}

structure SearchTypesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    maxResults: MaxResults

    nextToken: PaginationToken

    @required
    searchScope: TypesSearchScope

    searchText: SearchText

    searchIn: SearchInList

    filters: FilterClause

    sort: SearchSort

    @required
    managed: Boolean
}

structure SearchTypesOutput {
    items: SearchTypesResultItems

    nextToken: PaginationToken

    totalMatchCount: Integer
}

union SearchTypesResultItem {
    assetTypeItem: AssetTypeItem

    formTypeItem: FormTypeData

    lineageNodeTypeItem: LineageNodeTypeItem
}

list SearchTypesResultItems {
    member: SearchTypesResultItem
}

@length(min: 1, max: 100000)
string Smithy

enum TypesSearchScope {
    ASSET_TYPE
    FORM_TYPE
    LINEAGE_NODE_TYPE
}
