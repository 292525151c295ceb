// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Reads the metadata of up to five columns of an asset or a listing.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/attributes-metadata", code: 200)
operation BatchGetAttributesMetadata {
    input: BatchGetAttributesMetadataInput
    output: BatchGetAttributesMetadataOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Writes the metadata of up to five columns of an asset.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/attributes-metadata", code: 200)
operation BatchPutAttributesMetadata {
    input: BatchPutAttributesMetadataInput
    output: BatchPutAttributesMetadataOutput
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

enum AttributeEntityType {
    ASSET
    LISTING
}

structure AttributeError {
    @required
    attributeIdentifier: AttributeIdentifier

    @required
    code: String

    @required
    message: String
}

@length(min: 1, max: 256)
string AttributeIdentifier

structure AttributeInput {
    @required
    attributeIdentifier: AttributeIdentifier

    @required
    forms: FormInputList
}

@length(min: 0, max: 5)
list Attributes {
    member: AttributeInput
}

list AttributesErrors {
    member: AttributeError
}

@length(min: 1, max: 5)
list AttributesList {
    member: AttributeIdentifier
}

list BatchGetAttributeItems {
    member: BatchGetAttributeOutput
}

structure BatchGetAttributeOutput {
    @required
    attributeIdentifier: AttributeIdentifier

    forms: FormOutputList
}

structure BatchGetAttributesMetadataInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityType: AttributeEntityType

    @required
    @httpLabel
    entityIdentifier: EntityId

    @httpQuery("entityRevision")
    entityRevision: Revision

    @required
    @httpQuery("attributeIdentifier")
    attributeIdentifiers: AttributesList
}

structure BatchGetAttributesMetadataOutput {
    attributes: BatchGetAttributeItems

    @required
    errors: AttributesErrors
}

list BatchPutAttributeItems {
    member: BatchPutAttributeOutput
}

structure BatchPutAttributeOutput {
    @required
    attributeIdentifier: AttributeIdentifier
}

structure BatchPutAttributesMetadataInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityType: AttributeEntityType

    @required
    @httpLabel
    entityIdentifier: EntityId

    @idempotencyToken
    clientToken: ClientToken

    @required
    attributes: Attributes
}

structure BatchPutAttributesMetadataOutput {
    errors: AttributesErrors

    attributes: BatchPutAttributeItems
}
