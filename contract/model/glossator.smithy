// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.extras

use aws.auth#sigv4
use aws.protocols#restJson1
use dev.glossator.datazone#AccessDeniedException
use dev.glossator.datazone#AssetId
use dev.glossator.datazone#AssetIdentifier
use dev.glossator.datazone#ConflictException
use dev.glossator.datazone#DomainId
use dev.glossator.datazone#ExternalIdentifier
use dev.glossator.datazone#InternalServerException
use dev.glossator.datazone#MaxResults
use dev.glossator.datazone#MetadataGenerationRunType
use dev.glossator.datazone#PaginationToken
use dev.glossator.datazone#ProjectId
use dev.glossator.datazone#ResourceNotFoundException
use dev.glossator.datazone#Revision
use dev.glossator.datazone#ThrottlingException
use dev.glossator.datazone#UnauthorizedException
use dev.glossator.datazone#UserIdentifier
use dev.glossator.datazone#UserProfileId
use dev.glossator.datazone#ValidationException

/// What Glossator offers beside the service that it is compatible with; everything is below /glossator/v1.
@restJson1
@sigv4(name: "datazone")
@title("Glossator")
service Glossator {
    version: "1"
    operations: [
        CancelBulk
        CreateAccessKey
        DeleteAutoAcceptance
        GetAutoAcceptance
        GetBulk
        GetDictionary
        GetEvidence
        GetNameStyle
        ListAccessKeys
        ListBulks
        ListPredictions
        PauseBulk
        PlanBulk
        PutAutoAcceptance
        PutDecisionNotes
        PutDictionary
        PutEvidence
        PutNameStyle
        ResumeBulk
        RevokeAccessKey
        RotateAccessKey
        StartBulk
        UndoAcceptances
    ]
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

/// Stores what a source told about one table, before or after its asset exists; the newest wins.
@idempotent
@http(method: "PUT", uri: "/glossator/v1/domains/{domainIdentifier}/evidence/{externalIdentifier}", code: 200)
operation PutEvidence {
    input: PutEvidenceInput
    output: PutEvidenceOutput
}

/// Reads the newest evidence about one table.
@readonly
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/evidence/{externalIdentifier}", code: 200)
operation GetEvidence {
    input: GetEvidenceInput
    output: GetEvidenceOutput
}

/// Lists what generation says about an asset: every choice, proposed or not, its reasons, and what became of it.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/assets/{identifier}/predictions", code: 200)
operation ListPredictions {
    input: ListPredictionsInput
    output: ListPredictionsOutput
}

/// Puts what people said to the last decisions about an asset's fields, in place of what was said before.
@idempotent
@http(method: "PUT", uri: "/glossator/v1/domains/{domainIdentifier}/assets/{identifier}/decision-notes", code: 200)
operation PutDecisionNotes {
    input: PutDecisionNotesInput
    output: PutDecisionNotesOutput
}

/// Replaces the dictionary of a domain, or of one of its projects.
@idempotent
@http(method: "PUT", uri: "/glossator/v1/domains/{domainIdentifier}/dictionary", code: 200)
operation PutDictionary {
    input: PutDictionaryInput
    output: PutDictionaryOutput
}

/// Reads the dictionary of a domain, or of one of its projects.
@readonly
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/dictionary", code: 200)
operation GetDictionary {
    input: GetDictionaryInput
    output: GetDictionaryOutput
}

/// Says how the business names of a domain are written, from its next runs on.
@idempotent
@http(method: "PUT", uri: "/glossator/v1/domains/{domainIdentifier}/name-style", code: 200)
operation PutNameStyle {
    input: PutNameStyleInput
    output: NameStyleOutput
}

/// Reads how the business names of a domain are written.
@readonly
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/name-style", code: 200)
operation GetNameStyle {
    input: GetNameStyleInput
    output: NameStyleOutput
}

/// Makes an access key for a user profile; its secret is shown this once.
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/access-keys", code: 201)
operation CreateAccessKey {
    input: CreateAccessKeyInput
    output: CreateAccessKeyOutput
}

/// Lists the access keys of a domain, or of one of its users, oldest first; no secrets.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/access-keys", code: 200)
operation ListAccessKeys {
    input: ListAccessKeysInput
    output: ListAccessKeysOutput
}

/// Makes a new access key for the user of another, and ends that one at the same moment.
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/access-keys/{accessKeyId}/rotate", code: 200)
operation RotateAccessKey {
    input: RotateAccessKeyInput
    output: RotateAccessKeyOutput
}

/// Ends an access key for good.
@idempotent
@http(method: "DELETE", uri: "/glossator/v1/domains/{domainIdentifier}/access-keys/{accessKeyId}", code: 204)
operation RevokeAccessKey {
    input: RevokeAccessKeyInput
    output: RevokeAccessKeyOutput
}

structure CreateAccessKeyInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    /// The id of a user profile, or its role.
    @required
    userIdentifier: UserIdentifier
}

structure CreateAccessKeyOutput {
    @required
    accessKeyId: AccessKeyId

    @required
    secretAccessKey: AccessKeySecret

    @required
    userIdentifier: UserProfileId

    @required
    roleArn: String

    @required
    createdAt: Timestamp
}

structure ListAccessKeysInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("userIdentifier")
    userIdentifier: UserIdentifier

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListAccessKeysOutput {
    @required
    items: AccessKeyItems

    nextToken: PaginationToken
}

list AccessKeyItems {
    member: AccessKeyItem
}

/// An access key without its secret.
structure AccessKeyItem {
    @required
    accessKeyId: AccessKeyId

    /// Of the user's profile in this domain; absent where it has none any more.
    userIdentifier: UserProfileId

    @required
    roleArn: String

    @required
    status: AccessKeyStatus

    /// True of the key that may make domains.
    @required
    administrator: Boolean

    @required
    createdAt: Timestamp
}

enum AccessKeyStatus {
    ACTIVE
    REVOKED
}

structure RotateAccessKeyInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    accessKeyId: AccessKeyId
}

structure RotateAccessKeyOutput {
    @required
    accessKeyId: AccessKeyId

    @required
    secretAccessKey: AccessKeySecret

    @required
    userIdentifier: UserProfileId

    @required
    roleArn: String

    @required
    createdAt: Timestamp
}

structure RevokeAccessKeyInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    accessKeyId: AccessKeyId
}

structure RevokeAccessKeyOutput {}

@pattern("^[A-Z0-9]{16,128}$")
string AccessKeyId

@sensitive
string AccessKeySecret

structure PutEvidenceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    externalIdentifier: ExternalIdentifier

    @required
    owningProjectIdentifier: ProjectId

    @required
    schemaHash: SchemaHash

    @required
    evidence: EvidenceText
}

structure PutEvidenceOutput {
    @required
    externalIdentifier: ExternalIdentifier

    @required
    schemaHash: SchemaHash

    /// True where nothing new was said.
    @required
    unchanged: Boolean
}

structure GetEvidenceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    externalIdentifier: ExternalIdentifier
}

structure GetEvidenceOutput {
    @required
    externalIdentifier: ExternalIdentifier

    @required
    owningProjectIdentifier: ProjectId

    @required
    schemaHash: SchemaHash

    @required
    evidence: EvidenceText

    assetId: AssetId

    @required
    updatedAt: Timestamp
}

structure ListPredictionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @httpQuery("type")
    type: MetadataGenerationRunType

    @httpQuery("maxResults")
    maxResults: PredictionPageSize

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListPredictionsOutput {
    @required
    items: PredictionItems

    nextToken: PaginationToken
}

list PredictionItems {
    member: PredictionItem
}

/// What generation says about one target of an asset.
structure PredictionItem {
    /// The path that AcceptPredictions takes.
    @required
    predictionTarget: String

    /// The column's technical name; absent where the target is the asset itself.
    columnName: String

    @required
    type: MetadataGenerationRunType

    /// Best first.
    @required
    choices: PredictionChoices

    /// False where the product keeps its choices back.
    @required
    proposed: Boolean

    @required
    decision: PredictionDecision

    /// Who wrote the value that stands now; absent where there is none.
    owner: FieldOwner

    /// The value that stands now.
    currentValue: EvidenceText

    /// The part of the product that made the prediction.
    generator: String

    runId: String

    /// Why it was generated, or kept from an earlier run.
    reason: String

    assetRevision: Revision

    @required
    createdAt: Timestamp

    decidedAt: Timestamp

    /// The user profile whose request decided, or SYSTEM.
    decidedBy: String

    /// Who decided, as the note to the decision says.
    attributedTo: String

    /// What people said about the decision.
    comment: String
}

structure PutDecisionNotesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: AssetIdentifier

    @required
    notes: DecisionNotes
}

structure PutDecisionNotesOutput {
    /// How many found their decision; a field that nobody decided about, or the other way, has none.
    @required
    noted: Integer
}

@length(min: 1, max: 5000)
list DecisionNotes {
    member: DecisionNoteItem
}

structure DecisionNoteItem {
    /// The path that AcceptPredictions takes.
    @required
    predictionTarget: String

    /// Whether the field's prediction was rejected; else it was accepted, edited or not.
    @required
    rejected: Boolean

    comment: DecisionComment

    attributedTo: PersonName
}

@length(max: 2000)
string DecisionComment

@length(max: 256)
string PersonName

list PredictionChoices {
    member: RankedChoice
}

/// A value with its confidence and the reasons it stands on.
structure RankedChoice {
    @required
    value: String

    /// Of a glossary term, its name: the value is its identifier.
    displayName: String

    @required
    confidence: Double

    claims: ChoiceClaims
}

list ChoiceClaims {
    member: ChoiceClaim
}

/// A part of a value, and the facts it stands on.
structure ChoiceClaim {
    @required
    text: String

    @required
    facts: FactReferences
}

list FactReferences {
    member: String
}

/// What became of a prediction.
enum PredictionDecision {
    PENDING
    ACCEPTED
    EDITED
    REJECTED
    SUPERSEDED
}

/// Whose words a field holds.
enum FieldOwner {
    PERSON
    SOURCE
    GENERATED
}

structure PutNameStyleInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    style: NameStyle
}

structure GetNameStyleInput {
    @required
    @httpLabel
    domainIdentifier: DomainId
}

structure NameStyleOutput {
    @required
    style: NameStyle
}

/// Capitals of business names; acronyms and an organisation's own spellings stay.
enum NameStyle {
    TITLE
    SENTENCE
}

structure PutDictionaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    /// Absent: the dictionary of the whole domain.
    projectIdentifier: ProjectId

    @required
    entries: DictionaryEntries
}

structure PutDictionaryOutput {
    @required
    entries: Integer

    /// Grows with every change of the domain's own words.
    @required
    houseVersion: Long
}

structure GetDictionaryInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("projectIdentifier")
    projectIdentifier: ProjectId
}

structure GetDictionaryOutput {
    @required
    entries: DictionaryEntries

    @required
    houseVersion: Long

    /// When it was replaced last; absent where there never was one.
    updatedAt: Timestamp
}

@length(min: 0, max: 100000)
list DictionaryEntries {
    member: DictionaryEntry
}

/// An abbreviation, or a whole column name, and what it stands for.
structure DictionaryEntry {
    @required
    key: DictionaryText

    @required
    expansion: DictionaryText

    wholeName: Boolean
}

@length(min: 1, max: 256)
string DictionaryText

@length(min: 1, max: 128)
string SchemaHash

@sensitive
@length(min: 1, max: 16000000)
string EvidenceText

@range(min: 1, max: 500)
integer PredictionPageSize
