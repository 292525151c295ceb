// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Creates a data product: a bundle of assets under one name.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/data-products", code: 201)
operation CreateDataProduct {
    input: CreateDataProductInput
    output: CreateDataProductOutput
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

/// Replaces what a data product says and bundles by a new revision.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/data-products/{identifier}/revisions", code: 201)
operation CreateDataProductRevision {
    input: CreateDataProductRevisionInput
    output: CreateDataProductRevisionOutput
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

/// Deletes a data product.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/data-products/{identifier}", code: 204)
operation DeleteDataProduct {
    input: DeleteDataProductInput
    output: DeleteDataProductOutput
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

/// Reads a revision of a data product.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-products/{identifier}", code: 200)
operation GetDataProduct {
    input: GetDataProductInput
    output: GetDataProductOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the revisions of a data product, newest first.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-products/{identifier}/revisions", code: 200)
operation ListDataProductRevisions {
    input: ListDataProductRevisionsInput
    output: ListDataProductRevisionsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure CreateDataProductInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: DataProductName

    @required
    owningProjectIdentifier: ProjectId

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    formsInput: FormInputList

    items: DataProductItems

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateDataProductOutput {
    @required
    domainId: DomainId

    @required
    id: DataProductId

    @required
    revision: Revision

    @required
    owningProjectId: ProjectId

    @required
    name: DataProductName

    @required
    status: DataProductStatus

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    items: DataProductItems

    formsOutput: FormOutputList

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy
}

structure CreateDataProductRevisionInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataProductId

    @required
    name: DataProductName

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    items: DataProductItems

    formsInput: FormInputList

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateDataProductRevisionOutput {
    @required
    domainId: DomainId

    @required
    id: DataProductId

    @required
    revision: Revision

    @required
    owningProjectId: ProjectId

    @required
    name: DataProductName

    @required
    status: DataProductStatus

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    items: DataProductItems

    formsOutput: FormOutputList

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy
}

structure DataProductItem {
    @required
    itemType: DataProductItemType

    @required
    identifier: EntityIdentifier

    revision: Revision

    glossaryTerms: ItemGlossaryTerms
}

enum DataProductItemType {
    ASSET
}

@length(min: 1)
list DataProductItems {
    member: DataProductItem
}

structure DataProductRevision {
    domainId: DomainId

    id: DataProductId

    revision: Revision

    createdAt: CreatedAt

    createdBy: CreatedBy
}

list DataProductRevisions {
    member: DataProductRevision
}

enum DataProductStatus {
    CREATED
    CREATING
    CREATE_FAILED
}

structure DeleteDataProductInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataProductId
}

structure DeleteDataProductOutput {}

structure GetDataProductInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataProductId

    @httpQuery("revision")
    revision: Revision
}

structure GetDataProductOutput {
    @required
    domainId: DomainId

    @required
    id: DataProductId

    @required
    revision: Revision

    @required
    owningProjectId: ProjectId

    @required
    name: DataProductName

    @required
    status: DataProductStatus

    description: DataProductDescription

    glossaryTerms: GlossaryTerms

    items: DataProductItems

    formsOutput: FormOutputList

    createdAt: CreatedAt

    createdBy: CreatedBy

    firstRevisionCreatedAt: CreatedAt

    firstRevisionCreatedBy: CreatedBy
}

@length(min: 1, max: 2)
list ItemGlossaryTerms {
    member: GlossaryTermId
}

structure ListDataProductRevisionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataProductId

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListDataProductRevisionsOutput {
    @required
    items: DataProductRevisions

    nextToken: PaginationToken
}
