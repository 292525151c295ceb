// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Attaches one to five restricted glossary terms to an entity.
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/associate-governed-terms", code: 200)
operation AssociateGovernedTerms {
    input: AssociateGovernedTermsInput
    output: AssociateGovernedTermsOutput
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

/// Creates a business glossary owned by a project.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/glossaries", code: 201)
operation CreateGlossary {
    input: CreateGlossaryInput
    output: CreateGlossaryOutput
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

/// Creates a term in a glossary.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/glossary-terms", code: 201)
operation CreateGlossaryTerm {
    input: CreateGlossaryTermInput
    output: CreateGlossaryTermOutput
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

/// Deletes a disabled glossary without terms.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/glossaries/{identifier}", code: 204)
operation DeleteGlossary {
    input: DeleteGlossaryInput
    output: DeleteGlossaryOutput
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

/// Deletes a disabled glossary term.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/glossary-terms/{identifier}", code: 204)
operation DeleteGlossaryTerm {
    input: DeleteGlossaryTermInput
    output: DeleteGlossaryTermOutput
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

/// Detaches one to five restricted glossary terms from an entity.
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/entities/{entityType}/{entityIdentifier}/disassociate-governed-terms", code: 200)
operation DisassociateGovernedTerms {
    input: DisassociateGovernedTermsInput
    output: DisassociateGovernedTermsOutput
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

/// Reads a glossary.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/glossaries/{identifier}", code: 200)
operation GetGlossary {
    input: GetGlossaryInput
    output: GetGlossaryOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Reads a glossary term with its relations.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/glossary-terms/{identifier}", code: 200)
operation GetGlossaryTerm {
    input: GetGlossaryTermInput
    output: GetGlossaryTermOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Changes a glossary, or disables it.
@idempotent
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/glossaries/{identifier}", code: 200)
operation UpdateGlossary {
    input: UpdateGlossaryInput
    output: UpdateGlossaryOutput
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

/// Changes a glossary term, or disables it.
@idempotent
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/glossary-terms/{identifier}", code: 200)
operation UpdateGlossaryTerm {
    input: UpdateGlossaryTermInput
    output: UpdateGlossaryTermOutput
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

structure AssociateGovernedTermsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityIdentifier: EntityIdentifier

    @required
    @httpLabel
    entityType: GovernedEntityType

    @required
    governedGlossaryTerms: AssociateGovernedTermsInputGovernedGlossaryTermsList
}

@length(min: 1, max: 5)
list AssociateGovernedTermsInputGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure AssociateGovernedTermsOutput {}

structure CreateGlossaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    name: GlossaryName

    @required
    owningProjectIdentifier: ProjectId

    description: GlossaryDescription

    status: GlossaryStatus

    usageRestrictions: GlossaryUsageRestrictions

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateGlossaryOutput {
    @required
    domainId: DomainId

    @required
    id: GlossaryId

    @required
    name: GlossaryName

    @required
    owningProjectId: ProjectId

    description: GlossaryDescription

    status: GlossaryStatus

    usageRestrictions: GlossaryUsageRestrictions
}

structure CreateGlossaryTermInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    glossaryIdentifier: GlossaryTermId

    @required
    name: GlossaryTermName

    status: GlossaryTermStatus

    shortDescription: ShortDescription

    longDescription: LongDescription

    termRelations: TermRelations

    @idempotencyToken
    clientToken: ClientToken
}

structure CreateGlossaryTermOutput {
    @required
    id: GlossaryTermId

    @required
    domainId: DomainId

    @required
    glossaryId: GlossaryId

    @required
    name: GlossaryTermName

    @required
    status: GlossaryTermStatus

    shortDescription: ShortDescription

    longDescription: LongDescription

    termRelations: TermRelations

    usageRestrictions: GlossaryUsageRestrictions
}

structure DeleteGlossaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GlossaryId
}

structure DeleteGlossaryOutput {}

structure DeleteGlossaryTermInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GlossaryTermId
}

structure DeleteGlossaryTermOutput {}

structure DisassociateGovernedTermsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    entityIdentifier: EntityIdentifier

    @required
    @httpLabel
    entityType: GovernedEntityType

    @required
    governedGlossaryTerms: DisassociateGovernedTermsInputGovernedGlossaryTermsList
}

@length(min: 1, max: 5)
list DisassociateGovernedTermsInputGovernedGlossaryTermsList {
    member: GlossaryTermId
}

structure DisassociateGovernedTermsOutput {}

structure GetGlossaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GlossaryId
}

structure GetGlossaryOutput {
    @required
    domainId: DomainId

    @required
    id: GlossaryId

    @required
    owningProjectId: ProjectId

    @required
    name: GlossaryName

    description: GlossaryDescription

    @required
    status: GlossaryStatus

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    usageRestrictions: GlossaryUsageRestrictions
}

structure GetGlossaryTermInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GlossaryTermId
}

structure GetGlossaryTermOutput {
    @required
    domainId: DomainId

    @required
    glossaryId: GlossaryId

    @required
    id: GlossaryTermId

    @required
    name: GlossaryTermName

    shortDescription: ShortDescription

    longDescription: LongDescription

    termRelations: TermRelations

    @required
    status: GlossaryTermStatus

    createdAt: CreatedAt

    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    usageRestrictions: GlossaryUsageRestrictions
}

enum GovernedEntityType {
    ASSET
}

structure UpdateGlossaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: GlossaryId

    name: GlossaryName

    description: GlossaryDescription

    status: GlossaryStatus

    @idempotencyToken
    clientToken: ClientToken
}

structure UpdateGlossaryOutput {
    @required
    domainId: DomainId

    @required
    id: GlossaryId

    @required
    name: GlossaryName

    @required
    owningProjectId: ProjectId

    description: GlossaryDescription

    status: GlossaryStatus

    usageRestrictions: GlossaryUsageRestrictions
}

structure UpdateGlossaryTermInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    glossaryIdentifier: GlossaryTermId

    @required
    @httpLabel
    identifier: GlossaryTermId

    name: GlossaryTermName

    shortDescription: ShortDescription

    longDescription: LongDescription

    termRelations: TermRelations

    status: GlossaryTermStatus
}

structure UpdateGlossaryTermOutput {
    @required
    id: GlossaryTermId

    @required
    domainId: DomainId

    @required
    glossaryId: GlossaryId

    @required
    name: GlossaryTermName

    @required
    status: GlossaryTermStatus

    shortDescription: ShortDescription

    longDescription: LongDescription

    termRelations: TermRelations

    usageRestrictions: GlossaryUsageRestrictions
}
