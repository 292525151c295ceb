// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.extras

use dev.glossator.datazone#DomainId
use dev.glossator.datazone#MetadataGenerationRunType
use dev.glossator.datazone#ProjectId

/// Sets what a project accepts without a person after each run; refuses a precision that nobody has measured.
@idempotent
@http(method: "PUT", uri: "/glossator/v1/domains/{domainIdentifier}/projects/{projectIdentifier}/auto-acceptance", code: 200)
operation PutAutoAcceptance {
    input: PutAutoAcceptanceInput
    output: AutoAcceptanceOutput
}

/// Says what a project accepts without a person, and which precisions have been measured.
@readonly
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/projects/{projectIdentifier}/auto-acceptance", code: 200)
operation GetAutoAcceptance {
    input: AutoAcceptanceInput
    output: AutoAcceptanceOutput
}

/// Ends what a project accepts without a person; what was accepted stays.
@idempotent
@http(method: "DELETE", uri: "/glossator/v1/domains/{domainIdentifier}/projects/{projectIdentifier}/auto-acceptance", code: 200)
operation DeleteAutoAcceptance {
    input: AutoAcceptanceInput
    output: AutoAcceptanceOutput
}

/// Takes back what a policy accepted of a run, or of a bulk, where nobody has touched it since.
/// Does as much as one transaction should and says how much is left; asked again, it goes on.
@idempotent
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/acceptances/{identifier}/undo", code: 200)
operation UndoAcceptances {
    input: UndoAcceptancesInput
    output: UndoAcceptancesOutput
}

structure PutAutoAcceptanceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    projectIdentifier: ProjectId

    @required
    types: BulkTypes

    /// The share that has to be right.
    @required
    precision: Precision

    /// Globs table, schema.table, or these with .column. Absent: everything.
    select: Selectors

    exclude: Selectors
}

structure AutoAcceptanceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    projectIdentifier: ProjectId
}

structure AutoAcceptanceOutput {
    /// Empty: nothing is accepted without a person.
    @required
    policies: AcceptancePolicies

    @required
    measured: MeasuredPrecisions
}

list AcceptancePolicies {
    member: AcceptancePolicyItem
}

structure AcceptancePolicyItem {
    @required
    type: MetadataGenerationRunType

    @required
    precision: Precision

    /// The confidence from which on so many were right where it was measured.
    @required
    threshold: Double

    select: Selectors

    exclude: Selectors

    @required
    setAt: Timestamp

    @required
    setBy: String
}

list MeasuredPrecisions {
    member: MeasuredPrecisionItem
}

structure MeasuredPrecisionItem {
    @required
    type: MetadataGenerationRunType

    @required
    precision: Double

    @required
    threshold: Double
}

structure UndoAcceptancesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    /// Of a run, or of a bulk.
    @required
    @httpLabel
    identifier: BulkId
}

structure UndoAcceptancesOutput {
    /// Assets that got a new revision.
    @required
    assets: Integer

    /// Values that were taken back.
    @required
    fields: Integer

    /// Values that stay, since somebody has changed them.
    @required
    kept: Integer

    /// Whether there is more to take back.
    @required
    more: Boolean
}

@range(min: 0, max: 1)
double Precision
