// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Registers a source from which assets are taken into a project.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/data-sources", code: 201)
operation CreateDataSource {
    input: CreateDataSourceInput
    output: CreateDataSourceOutput
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

/// Deletes a data source; the assets it brought stay.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/data-sources/{identifier}", code: 200)
operation DeleteDataSource {
    input: DeleteDataSourceInput
    output: DeleteDataSourceOutput
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

/// Reads a data source and how its last run ended.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-sources/{identifier}", code: 200)
operation GetDataSource {
    input: GetDataSourceInput
    output: GetDataSourceOutput
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

/// Reads a run of a data source with its counts.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}", code: 200)
operation GetDataSourceRun {
    input: GetDataSourceRunInput
    output: GetDataSourceRunOutput
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

/// Lists what a run of a data source did with each object.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}/activities", code: 200)
operation ListDataSourceRunActivities {
    input: ListDataSourceRunActivitiesInput
    output: ListDataSourceRunActivitiesOutput
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

/// Lists the runs of a data source.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs", code: 200)
operation ListDataSourceRuns {
    input: ListDataSourceRunsInput
    output: ListDataSourceRunsOutput
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

/// Lists the data sources of a project.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-sources", code: 200)
operation ListDataSources {
    input: ListDataSourcesInput
    output: ListDataSourcesOutput
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

/// Starts a run of a data source.
@idempotent
@http(method: "POST", uri: "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs", code: 200)
operation StartDataSourceRun {
    input: StartDataSourceRunInput
    output: StartDataSourceRunOutput
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

/// Changes a data source.
@idempotent
@http(method: "PATCH", uri: "/v2/domains/{domainIdentifier}/data-sources/{identifier}", code: 200)
operation UpdateDataSource {
    input: UpdateDataSourceInput
    output: UpdateDataSourceOutput
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

structure CreateDataSourceInput {
    @required
    name: Name

    description: Description

    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    projectIdentifier: CreateDataSourceInputProjectIdentifierString

    environmentIdentifier: CreateDataSourceInputEnvironmentIdentifierString

    connectionIdentifier: CreateDataSourceInputConnectionIdentifierString

    @required
    type: DataSourceType

    configuration: DataSourceConfigurationInput

    recommendation: RecommendationConfiguration

    enableSetting: EnableSetting

    schedule: ScheduleConfiguration

    publishOnImport: Boolean

    assetFormsInput: FormInputList

    @idempotencyToken
    clientToken: String
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string CreateDataSourceInputConnectionIdentifierString

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string CreateDataSourceInputEnvironmentIdentifierString

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string CreateDataSourceInputProjectIdentifierString

structure CreateDataSourceOutput {
    @required
    id: DataSourceId

    status: DataSourceStatus

    type: DataSourceType

    @required
    name: Name

    description: Description

    @required
    domainId: DomainId

    @required
    projectId: ProjectId

    environmentId: EnvironmentId

    connectionId: String

    configuration: DataSourceConfigurationOutput

    recommendation: RecommendationConfiguration

    enableSetting: EnableSetting

    publishOnImport: Boolean

    assetFormsOutput: FormOutputList

    schedule: ScheduleConfiguration

    lastRunStatus: DataSourceRunStatus

    lastRunAt: DateTime

    lastRunErrorMessage: DataSourceErrorMessage

    errorMessage: DataSourceErrorMessage

    createdAt: DateTime

    updatedAt: DateTime
}

@pattern("^.*cron\\((\\b[0-5]?[0-9]\\b) (\\b2[0-3]\\b|\\b[0-1]?[0-9]\\b) ([-?*,/\\dLW]){1,83} ([-*,/\\d]|[a-zA-Z]{3}){1,23} ([-?#*,/\\dL]|[a-zA-Z]{3}){1,13} ([^\\)]+)\\).*$")
@length(min: 1, max: 256)
string CronString

enum DataAssetActivityStatus {
    FAILED
    PUBLISHING_FAILED
    SUCCEEDED_CREATED
    SUCCEEDED_UPDATED
    SKIPPED_ALREADY_IMPORTED
    SKIPPED_ARCHIVED
    SKIPPED_NO_ACCESS
    UNCHANGED
}

union DataSourceConfigurationInput {
    glueRunConfiguration: GlueRunConfigurationInput

    redshiftRunConfiguration: RedshiftRunConfigurationInput

    sageMakerRunConfiguration: SageMakerRunConfigurationInput
}

union DataSourceConfigurationOutput {
    glueRunConfiguration: GlueRunConfigurationOutput

    redshiftRunConfiguration: RedshiftRunConfigurationOutput

    sageMakerRunConfiguration: SageMakerRunConfigurationOutput
}

structure DataSourceErrorMessage {
    @required
    errorType: DataSourceErrorType

    errorDetail: String
}

enum DataSourceErrorType {
    ACCESS_DENIED_EXCEPTION
    CONFLICT_EXCEPTION
    INTERNAL_SERVER_EXCEPTION
    RESOURCE_NOT_FOUND_EXCEPTION
    SERVICE_QUOTA_EXCEEDED_EXCEPTION
    THROTTLING_EXCEPTION
    VALIDATION_EXCEPTION
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string DataSourceId

list DataSourceRunActivities {
    member: DataSourceRunActivity
}

structure DataSourceRunActivity {
    @required
    database: Name

    @required
    dataSourceRunId: DataSourceRunId

    @required
    technicalName: Name

    @required
    dataAssetStatus: DataAssetActivityStatus

    @required
    projectId: ProjectId

    dataAssetId: String

    technicalDescription: Description

    errorMessage: DataSourceErrorMessage

    lineageSummary: LineageInfo

    @required
    createdAt: DateTime

    @required
    updatedAt: DateTime
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string DataSourceRunId

structure DataSourceRunLineageSummary {
    importStatus: LineageImportStatus
}

enum DataSourceRunStatus {
    REQUESTED
    RUNNING
    FAILED
    PARTIALLY_SUCCEEDED
    SUCCESS
}

list DataSourceRunSummaries {
    member: DataSourceRunSummary
}

structure DataSourceRunSummary {
    @required
    id: DataSourceRunId

    @required
    dataSourceId: DataSourceId

    @required
    type: DataSourceRunType

    @required
    status: DataSourceRunStatus

    @required
    projectId: ProjectId

    runStatisticsForAssets: RunStatisticsForAssets

    errorMessage: DataSourceErrorMessage

    @required
    createdAt: DateTime

    @required
    updatedAt: DateTime

    startedAt: DateTime

    stoppedAt: DateTime

    lineageSummary: DataSourceRunLineageSummary
}

enum DataSourceRunType {
    PRIORITIZED
    SCHEDULED
}

enum DataSourceStatus {
    CREATING
    FAILED_CREATION
    READY
    UPDATING
    FAILED_UPDATE
    RUNNING
    DELETING
    FAILED_DELETION
}

list DataSourceSummaries {
    member: DataSourceSummary
}

structure DataSourceSummary {
    @required
    domainId: DomainId

    environmentId: String

    connectionId: String

    @required
    dataSourceId: DataSourceId

    @required
    name: Name

    @required
    type: String

    @required
    status: DataSourceStatus

    enableSetting: EnableSetting

    schedule: ScheduleConfiguration

    lastRunStatus: DataSourceRunStatus

    lastRunAt: DateTime

    lastRunErrorMessage: DataSourceErrorMessage

    lastRunAssetCount: Integer

    createdAt: DateTime

    updatedAt: DateTime

    description: Description
}

@length(min: 1, max: 256)
string DataSourceType

/// A point in time that travels as an ISO 8601 text.
@timestampFormat("date-time")
timestamp DateTime

structure DeleteDataSourceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataSourceId

    @deprecated
    @idempotencyToken
    @httpQuery("clientToken")
    clientToken: String

    @httpQuery("retainPermissionsOnRevokeFailure")
    retainPermissionsOnRevokeFailure: Boolean
}

structure DeleteDataSourceOutput {
    @required
    id: DataSourceId

    status: DataSourceStatus

    type: DataSourceType

    @required
    name: Name

    description: Description

    @required
    domainId: DomainId

    @required
    projectId: ProjectId

    environmentId: EnvironmentId

    connectionId: String

    configuration: DataSourceConfigurationOutput

    enableSetting: EnableSetting

    publishOnImport: Boolean

    assetFormsOutput: FormOutputList

    schedule: ScheduleConfiguration

    lastRunStatus: DataSourceRunStatus

    lastRunAt: DateTime

    lastRunErrorMessage: DataSourceErrorMessage

    errorMessage: DataSourceErrorMessage

    createdAt: DateTime

    updatedAt: DateTime

    selfGrantStatus: SelfGrantStatusOutput

    retainPermissionsOnRevokeFailure: Boolean
}

enum EnableSetting {
    ENABLED
    DISABLED
}

structure FilterExpression {
    @required
    type: FilterExpressionType

    @required
    expression: FilterExpressionExpressionString
}

@length(min: 1, max: 2048)
string FilterExpressionExpressionString

enum FilterExpressionType {
    INCLUDE
    EXCLUDE
}

list FilterExpressions {
    member: FilterExpression
}

structure GetDataSourceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataSourceId
}

structure GetDataSourceOutput {
    @required
    id: DataSourceId

    status: DataSourceStatus

    type: DataSourceType

    @required
    name: Name

    description: Description

    @required
    domainId: DomainId

    @required
    projectId: ProjectId

    environmentId: EnvironmentId

    connectionId: String

    configuration: DataSourceConfigurationOutput

    recommendation: RecommendationConfiguration

    enableSetting: EnableSetting

    publishOnImport: Boolean

    assetFormsOutput: FormOutputList

    schedule: ScheduleConfiguration

    lastRunStatus: DataSourceRunStatus

    lastRunAt: DateTime

    lastRunErrorMessage: DataSourceErrorMessage

    lastRunAssetCount: Integer

    errorMessage: DataSourceErrorMessage

    createdAt: DateTime

    updatedAt: DateTime

    selfGrantStatus: SelfGrantStatusOutput
}

structure GetDataSourceRunInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataSourceRunId
}

structure GetDataSourceRunOutput {
    @required
    domainId: DomainId

    @required
    dataSourceId: DataSourceId

    @required
    id: DataSourceRunId

    @required
    projectId: ProjectId

    @required
    status: DataSourceRunStatus

    @required
    type: DataSourceRunType

    dataSourceConfigurationSnapshot: String

    runStatisticsForAssets: RunStatisticsForAssets

    lineageSummary: DataSourceRunLineageSummary

    errorMessage: DataSourceErrorMessage

    @required
    createdAt: DateTime

    @required
    updatedAt: DateTime

    startedAt: DateTime

    stoppedAt: DateTime
}

structure GlueRunConfigurationInput {
    dataAccessRole: GlueRunConfigurationInputDataAccessRoleString

    @required
    relationalFilterConfigurations: RelationalFilterConfigurations

    autoImportDataQualityResult: Boolean

    catalogName: GlueRunConfigurationInputCatalogNameString
}

@length(min: 1, max: 128)
string GlueRunConfigurationInputCatalogNameString

@pattern("^arn:aws[^:]*:iam::\\d{12}:(role|role/service-role)/[\\w+=,.@-]{1,128}$")
string GlueRunConfigurationInputDataAccessRoleString

structure GlueRunConfigurationOutput {
    accountId: GlueRunConfigurationOutputAccountIdString

    region: GlueRunConfigurationOutputRegionString

    dataAccessRole: GlueRunConfigurationOutputDataAccessRoleString

    @required
    relationalFilterConfigurations: RelationalFilterConfigurations

    autoImportDataQualityResult: Boolean

    catalogName: GlueRunConfigurationOutputCatalogNameString
}

@pattern("^\\d{12}$")
@length(min: 12, max: 12)
string GlueRunConfigurationOutputAccountIdString

@length(min: 1, max: 128)
string GlueRunConfigurationOutputCatalogNameString

@pattern("^arn:aws[^:]*:iam::\\d{12}:(role|role/service-role)/[\\w+=,.@-]{1,128}$")
string GlueRunConfigurationOutputDataAccessRoleString

@pattern("^.*[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9].*$")
@length(min: 4, max: 16)
string GlueRunConfigurationOutputRegionString

structure GlueSelfGrantStatusOutput {
    @required
    selfGrantStatusDetails: SelfGrantStatusDetails
}

string LineageEventErrorMessage

enum LineageImportStatus {
    IN_PROGRESS
    SUCCESS
    FAILED
    PARTIALLY_SUCCEEDED
}

structure LineageInfo {
    eventId: String

    eventStatus: LineageEventProcessingStatus

    errorMessage: LineageEventErrorMessage
}

structure ListDataSourceRunActivitiesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataSourceRunId

    @httpQuery("status")
    status: DataAssetActivityStatus

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListDataSourceRunActivitiesOutput {
    @required
    items: DataSourceRunActivities

    nextToken: PaginationToken
}

structure ListDataSourceRunsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    dataSourceIdentifier: DataSourceId

    @httpQuery("status")
    status: DataSourceRunStatus

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListDataSourceRunsOutput {
    @required
    items: DataSourceRunSummaries

    nextToken: PaginationToken
}

structure ListDataSourcesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpQuery("projectIdentifier")
    projectIdentifier: String

    @httpQuery("environmentIdentifier")
    environmentIdentifier: String

    @httpQuery("connectionIdentifier")
    connectionIdentifier: String

    @httpQuery("type")
    type: DataSourceType

    @httpQuery("status")
    status: DataSourceStatus

    @httpQuery("name")
    name: Name

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListDataSourcesOutput {
    @required
    items: DataSourceSummaries

    nextToken: PaginationToken
}

@sensitive
@length(min: 1, max: 256)
string Name

structure RecommendationConfiguration {
    enableBusinessNameGeneration: Boolean
}

structure RedshiftClusterStorage {
    @required
    clusterName: RedshiftClusterStorageClusterNameString
}

@pattern("^[0-9a-z].[a-z0-9\\-]*$")
@length(min: 1, max: 63)
string RedshiftClusterStorageClusterNameString

structure RedshiftCredentialConfiguration {
    @required
    secretManagerArn: RedshiftCredentialConfigurationSecretManagerArnString
}

@pattern("^arn:aws[^:]*:secretsmanager:[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9]:\\d{12}:secret:.*$")
@length(min: 0, max: 256)
string RedshiftCredentialConfigurationSecretManagerArnString

structure RedshiftRunConfigurationInput {
    dataAccessRole: RedshiftRunConfigurationInputDataAccessRoleString

    @required
    relationalFilterConfigurations: RelationalFilterConfigurations

    redshiftCredentialConfiguration: RedshiftCredentialConfiguration

    redshiftStorage: RedshiftStorage
}

@pattern("^arn:aws[^:]*:iam::\\d{12}:(role|role/service-role)/[\\w+=,.@-]{1,128}$")
string RedshiftRunConfigurationInputDataAccessRoleString

structure RedshiftRunConfigurationOutput {
    accountId: RedshiftRunConfigurationOutputAccountIdString

    region: RedshiftRunConfigurationOutputRegionString

    dataAccessRole: RedshiftRunConfigurationOutputDataAccessRoleString

    @required
    relationalFilterConfigurations: RelationalFilterConfigurations

    redshiftCredentialConfiguration: RedshiftCredentialConfiguration

    @required
    redshiftStorage: RedshiftStorage
}

@pattern("^\\d{12}$")
@length(min: 12, max: 12)
string RedshiftRunConfigurationOutputAccountIdString

@pattern("^arn:aws[^:]*:iam::\\d{12}:(role|role/service-role)/[\\w+=,.@-]{1,128}$")
string RedshiftRunConfigurationOutputDataAccessRoleString

@pattern("^.*[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9].*$")
@length(min: 4, max: 16)
string RedshiftRunConfigurationOutputRegionString

structure RedshiftSelfGrantStatusOutput {
    @required
    selfGrantStatusDetails: SelfGrantStatusDetails
}

structure RedshiftServerlessStorage {
    @required
    workgroupName: RedshiftServerlessStorageWorkgroupNameString
}

@pattern("^[a-z0-9-]+$")
@length(min: 3, max: 64)
string RedshiftServerlessStorageWorkgroupNameString

union RedshiftStorage {
    redshiftClusterSource: RedshiftClusterStorage

    redshiftServerlessSource: RedshiftServerlessStorage
}

structure RelationalFilterConfiguration {
    @required
    databaseName: RelationalFilterConfigurationDatabaseNameString

    schemaName: RelationalFilterConfigurationSchemaNameString

    filterExpressions: FilterExpressions
}

@length(min: 1, max: 128)
string RelationalFilterConfigurationDatabaseNameString

@length(min: 1, max: 128)
string RelationalFilterConfigurationSchemaNameString

list RelationalFilterConfigurations {
    member: RelationalFilterConfiguration
}

structure RunStatisticsForAssets {
    added: Integer

    updated: Integer

    unchanged: Integer

    skipped: Integer

    failed: Integer
}

@length(min: 1, max: 64)
string SageMakerAssetType

@pattern("^arn:aws[^:]*:sagemaker:[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9]:\\d{12}:[\\w+=,.@-]{1,128}/[\\w+=,.@-]{1,256}$")
string SageMakerResourceArn

structure SageMakerRunConfigurationInput {
    @required
    trackingAssets: TrackingAssets
}

structure SageMakerRunConfigurationOutput {
    accountId: SageMakerRunConfigurationOutputAccountIdString

    region: SageMakerRunConfigurationOutputRegionString

    @required
    trackingAssets: TrackingAssets
}

@pattern("^\\d{12}$")
@length(min: 12, max: 12)
string SageMakerRunConfigurationOutputAccountIdString

@pattern("^.*[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9].*$")
@length(min: 4, max: 16)
string SageMakerRunConfigurationOutputRegionString

@sensitive
structure ScheduleConfiguration {
    timezone: Timezone

    schedule: CronString
}

enum SelfGrantStatus {
    GRANT_PENDING
    REVOKE_PENDING
    GRANT_IN_PROGRESS
    REVOKE_IN_PROGRESS
    GRANTED
    GRANT_FAILED
    REVOKE_FAILED
}

structure SelfGrantStatusDetail {
    @required
    databaseName: SelfGrantStatusDetailDatabaseNameString

    schemaName: SelfGrantStatusDetailSchemaNameString

    @required
    status: SelfGrantStatus

    failureCause: String
}

@length(min: 1, max: 128)
string SelfGrantStatusDetailDatabaseNameString

@length(min: 1, max: 128)
string SelfGrantStatusDetailSchemaNameString

list SelfGrantStatusDetails {
    member: SelfGrantStatusDetail
}

union SelfGrantStatusOutput {
    glueSelfGrantStatus: GlueSelfGrantStatusOutput

    redshiftSelfGrantStatus: RedshiftSelfGrantStatusOutput
}

structure StartDataSourceRunInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    dataSourceIdentifier: DataSourceId

    @idempotencyToken
    clientToken: String
}

structure StartDataSourceRunOutput {
    @required
    domainId: DomainId

    @required
    dataSourceId: DataSourceId

    @required
    id: DataSourceRunId

    @required
    projectId: ProjectId

    @required
    status: DataSourceRunStatus

    @required
    type: DataSourceRunType

    dataSourceConfigurationSnapshot: String

    runStatisticsForAssets: RunStatisticsForAssets

    errorMessage: DataSourceErrorMessage

    @required
    createdAt: DateTime

    @required
    updatedAt: DateTime

    startedAt: DateTime

    stoppedAt: DateTime
}

@length(min: 0, max: 500)
list TrackingAssetArns {
    member: SageMakerResourceArn
}

@length(min: 1, max: 1)
map TrackingAssets {
    key: SageMakerAssetType
    value: TrackingAssetArns
}

structure UpdateDataSourceInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpLabel
    identifier: DataSourceId

    name: Name

    description: Description

    enableSetting: EnableSetting

    publishOnImport: Boolean

    assetFormsInput: FormInputList

    schedule: ScheduleConfiguration

    configuration: DataSourceConfigurationInput

    recommendation: RecommendationConfiguration

    retainPermissionsOnRevokeFailure: Boolean
}

structure UpdateDataSourceOutput {
    @required
    id: DataSourceId

    status: DataSourceStatus

    type: DataSourceType

    @required
    name: Name

    description: Description

    @required
    domainId: DomainId

    @required
    projectId: ProjectId

    environmentId: EnvironmentId

    connectionId: String

    configuration: DataSourceConfigurationOutput

    recommendation: RecommendationConfiguration

    enableSetting: EnableSetting

    publishOnImport: Boolean

    assetFormsOutput: FormOutputList

    schedule: ScheduleConfiguration

    lastRunStatus: DataSourceRunStatus

    lastRunAt: DateTime

    lastRunErrorMessage: DataSourceErrorMessage

    errorMessage: DataSourceErrorMessage

    createdAt: DateTime

    updatedAt: DateTime

    selfGrantStatus: SelfGrantStatusOutput

    retainPermissionsOnRevokeFailure: Boolean
}
