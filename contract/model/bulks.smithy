// SPDX-License-Identifier: Apache-2.0
$version: "2"

metadata suppressions = [
    {
        id: "HttpMethodSemantics"
        namespace: "dev.glossator.extras"
        reason: "A plan changes nothing, and its selectors do not fit into an address."
    }
]

namespace dev.glossator.extras

use dev.glossator.datazone#AssetId
use dev.glossator.datazone#ClientToken
use dev.glossator.datazone#DomainId
use dev.glossator.datazone#MaxResults
use dev.glossator.datazone#MetadataGenerationRunType
use dev.glossator.datazone#PaginationToken
use dev.glossator.datazone#ProjectId

/// Says what a bulk of this selection would do, and does nothing.
@readonly
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/bulk-plans", code: 200)
operation PlanBulk {
    input: PlanBulkInput
    output: PlanBulkOutput
}

/// Makes a selection of a project's assets into ordinary runs, a few at a time, until all are done.
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/bulks", code: 201)
operation StartBulk {
    input: StartBulkInput
    output: BulkOutput
}

/// Says how a bulk stands.
@readonly
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/bulks/{identifier}", code: 200)
operation GetBulk {
    input: BulkInput
    output: BulkOutput
}

/// Lists the bulks of a project, oldest first.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/glossator/v1/domains/{domainIdentifier}/bulks", code: 200)
operation ListBulks {
    input: ListBulksInput
    output: ListBulksOutput
}

/// Begins nothing new until the bulk is resumed; runs under way are finished.
@idempotent
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/bulks/{identifier}/pause", code: 200)
operation PauseBulk {
    input: BulkInput
    output: BulkOutput
}

/// Goes on with a bulk that was paused.
@idempotent
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/bulks/{identifier}/resume", code: 200)
operation ResumeBulk {
    input: BulkInput
    output: BulkOutput
}

/// Ends a bulk and cancels its runs that are under way; what is done stays.
@idempotent
@http(method: "POST", uri: "/glossator/v1/domains/{domainIdentifier}/bulks/{identifier}/cancel", code: 200)
operation CancelBulk {
    input: BulkInput
    output: BulkOutput
}

/// Which assets of a project, and what is wanted of them.
structure BulkSelection {
    @required
    owningProjectIdentifier: ProjectId

    /// Globs table, schema.table, or these with .column; an asset fits when one of them does. Absent: all.
    select: Selectors

    /// An asset that one of these names as a whole is left out.
    exclude: Selectors

    /// Absent: all three.
    types: BulkTypes

    /// Also what is up to date.
    again: Boolean

    /// No more assets than so many, in the order of their names.
    limit: AssetLimit
}

structure PlanBulkInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    selection: BulkSelection
}

structure PlanBulkOutput {
    /// Assets that fit the selection.
    @required
    tables: Long

    /// Columns of those that would be worked on.
    @required
    columns: Long

    /// Runs that would be started.
    @required
    runs: Long

    /// Assets of which everything is up to date.
    @required
    unchanged: Long

    /// What it would take with the workers of this node, by how fast it was lately.
    @required
    seconds: Double

    /// How many would be left out.
    @required
    skipped: Long

    /// The first of those that would be left out.
    @required
    skips: BulkSkips

    /// Names of the first of those whose names people's corrections of other columns bear on.
    corrected: CorrectedTables

    /// Assets of which the selection names columns: they would be worked on as a whole.
    widened: Long
}

list CorrectedTables {
    member: String
}

list BulkSkips {
    member: BulkSkip
}

/// An asset that is left out, and why.
structure BulkSkip {
    @required
    assetId: AssetId

    @required
    reason: String
}

structure StartBulkInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    selection: BulkSelection

    @idempotencyToken
    clientToken: ClientToken
}

structure BulkInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: BulkId
}

structure BulkOutput {
    @required
    bulk: BulkItem

    /// Of a bulk that was started: assets of which the selection names columns, which are in it as a whole.
    widened: Long
}

/// A bulk as it stands.
structure BulkItem {
    @required
    id: BulkId

    @required
    domainId: DomainId

    @required
    owningProjectId: ProjectId

    @required
    status: BulkStatus

    /// What it is at.
    @required
    phase: BulkPhase

    /// Why it was stopped.
    reason: String

    @required
    types: BulkTypes

    @required
    again: Boolean

    select: Selectors

    exclude: Selectors

    /// Assets in the bulk.
    @required
    assets: Long

    /// Assets whose turn in this phase is over: their runs have ended, or nothing was to be done.
    @required
    passed: Long

    /// Assets of which everything was up to date.
    @required
    unchanged: Long

    @required
    skipped: Long

    /// The first of those that were skipped.
    @required
    skips: BulkSkips

    @required
    runs: BulkRuns

    /// The first runs that ended otherwise than well.
    @required
    troubled: RunIds

    @required
    createdAt: Timestamp

    @required
    createdBy: String

    endedAt: Timestamp
}

/// A bulk's runs by where they stand.
structure BulkRuns {
    @required
    active: Long

    @required
    succeeded: Long

    @required
    partiallySucceeded: Long

    @required
    failed: Long

    @required
    canceled: Long
}

list BulkItems {
    member: BulkItem
}

structure ListBulksInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpQuery("owningProjectIdentifier")
    owningProjectIdentifier: ProjectId

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListBulksOutput {
    @required
    items: BulkItems

    nextToken: PaginationToken
}

enum BulkStatus {
    ACTIVE
    PAUSED
    CANCELED
    STOPPED
    DONE
}

/// Where a policy accepts names these come first for all assets; else one run an asset makes everything.
enum BulkPhase {
    NAMES
    ACCEPTING_NAMES
    REST
    ALL
    ACCEPTING
}

list RunIds {
    member: String
}

@length(min: 1, max: 3)
list BulkTypes {
    member: MetadataGenerationRunType
}

@length(min: 1, max: 200)
list Selectors {
    member: Selector
}

@length(min: 1, max: 1024)
@pattern("^[^\\r\\n]+$")
string Selector

@range(min: 1, max: 1000000)
integer AssetLimit

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string BulkId
