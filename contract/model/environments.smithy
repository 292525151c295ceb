// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Lists the connections of a project.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/connections", code: 200)
operation ListConnections {
    input: ListConnectionsInput
    output: ListConnectionsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the environment blueprints of a domain.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/environment-blueprints", code: 200)
operation ListEnvironmentBlueprints {
    input: ListEnvironmentBlueprintsInput
    output: ListEnvironmentBlueprintsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the environments of a project.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/environments", code: 200)
operation ListEnvironments {
    input: ListEnvironmentsInput
    output: ListEnvironmentsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Lists the project profiles of a domain.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/project-profiles", code: 200)
operation ListProjectProfiles {
    input: ListProjectProfilesInput
    output: ListProjectProfilesOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

structure AmazonQPropertiesOutput {
    @required
    isEnabled: Boolean

    profileArn: AmazonQPropertiesOutputProfileArnString

    authMode: AmazonQPropertiesOutputAuthModeString
}

@length(min: 0, max: 128)
string AmazonQPropertiesOutputAuthModeString

@pattern("^arn:aws[a-z\\-]*:[a-z0-9\\-]+:[a-z0-9\\-]*:[0-9]*:.*$")
@length(min: 0, max: 2048)
string AmazonQPropertiesOutputProfileArnString

structure AthenaPropertiesOutput {
    workgroupName: AthenaPropertiesOutputWorkgroupNameString
}

@length(min: 0, max: 64)
string AthenaPropertiesOutputWorkgroupNameString

structure AuthenticationConfiguration {
    authenticationType: AuthenticationType

    secretArn: AuthenticationConfigurationSecretArnString

    oAuth2Properties: OAuth2Properties
}

@pattern("^arn:aws(-(cn|us-gov|iso(-[bef])?))?:secretsmanager:.*$")
string AuthenticationConfigurationSecretArnString

enum AuthenticationType {
    BASIC
    OAUTH2
    CUSTOM
}

structure AuthorizationCodeProperties {
    authorizationCode: AuthorizationCodePropertiesAuthorizationCodeString

    redirectUri: AuthorizationCodePropertiesRedirectUriString
}

@length(min: 1, max: 4096)
string AuthorizationCodePropertiesAuthorizationCodeString

@length(min: 0, max: 512)
string AuthorizationCodePropertiesRedirectUriString

structure AwsLocation {
    accessRole: AwsLocationAccessRoleString

    awsAccountId: AwsAccountId

    awsRegion: AwsRegion

    iamConnectionId: ConnectionId
}

@pattern("^arn:aws[^:]*:iam::\\d{12}:(role|role/service-role)/[\\w+=,.@-]*$")
string AwsLocationAccessRoleString

enum BlueprintCategory {
    TOOLING
}

structure CloudFormationProperties {
    @required
    templateUrl: String
}

enum ComputeEnvironments {
    SPARK
    ATHENA
    PYTHON
}

@length(min: 1, max: 50)
list ComputeEnvironmentsList {
    member: ComputeEnvironments
}

structure Configuration {
    classification: ConfigurationClassificationString

    properties: PropertyMap
}

@pattern("^[\\w][\\w\\.\\-\\_]*$")
@length(min: 0, max: 64)
string ConfigurationClassificationString

list Configurations {
    member: Configuration
}

@length(min: 0, max: 128)
string ConnectionId

@length(min: 0, max: 64)
string ConnectionName

map ConnectionProperties {
    key: String
    value: ConnectionPropertiesValueString
}

union ConnectionPropertiesOutput {
    athenaProperties: AthenaPropertiesOutput

    glueProperties: GluePropertiesOutput

    hyperPodProperties: HyperPodPropertiesOutput

    iamProperties: IamPropertiesOutput

    redshiftProperties: RedshiftPropertiesOutput

    sparkEmrProperties: SparkEmrPropertiesOutput

    sparkGlueProperties: SparkGluePropertiesOutput

    s3Properties: S3PropertiesOutput

    snowflakeProperties: SnowflakePropertiesOutput

    amazonQProperties: AmazonQPropertiesOutput

    mlflowProperties: MlflowPropertiesOutput

    workflowsMwaaProperties: WorkflowsMwaaPropertiesOutput

    workflowsServerlessProperties: WorkflowsServerlessPropertiesOutput

    lakehouseProperties: LakehousePropertiesOutput

    vpcProperties: VpcPropertiesOutput

    gitProperties: GitPropertiesOutput
}

@length(min: 1, max: 2048)
string ConnectionPropertiesValueString

enum ConnectionScope {
    DOMAIN
    PROJECT
}

enum ConnectionStatus {
    CREATING
    CREATE_FAILED
    DELETING
    DELETE_FAILED
    READY
    UPDATING
    UPDATE_FAILED
    DELETED
}

list ConnectionSummaries {
    member: ConnectionSummary
}

structure ConnectionSummary {
    configurations: Configurations

    @required
    connectionId: ConnectionId

    @required
    domainId: DomainId

    @required
    domainUnitId: DomainUnitId

    environmentId: EnvironmentId

    @required
    name: ConnectionName

    @required
    physicalEndpoints: PhysicalEndpoints

    projectId: ProjectId

    props: ConnectionPropertiesOutput

    @required
    type: ConnectionType

    scope: ConnectionScope
}

enum ConnectionType {
    ATHENA
    BIGQUERY
    DATABRICKS
    DOCUMENTDB
    DYNAMODB
    HYPERPOD
    IAM
    MYSQL
    OPENSEARCH
    ORACLE
    POSTGRESQL
    REDSHIFT
    S3
    SAPHANA
    SNOWFLAKE
    SPARK
    SQLSERVER
    TERADATA
    VERTICA
    WORKFLOWS_MWAA
    AMAZON_Q
    MLFLOW
    VPC
    GIT
    ICEBERGRESTCATALOG
    SNOWFLAKEICEBERGRESTCATALOG
    DATABRICKSICEBERGRESTCATALOG
    WORKDAYICEBERGRESTCATALOG
    WORKDAYLDQ
}

@pattern("^[\\w -]+$")
@length(min: 1, max: 64)
string EnvironmentBlueprintName

list EnvironmentBlueprintSummaries {
    member: EnvironmentBlueprintSummary
}

structure EnvironmentBlueprintSummary {
    @required
    id: EnvironmentBlueprintId

    @required
    name: EnvironmentBlueprintName

    description: Description

    @required
    provider: String

    @required
    provisioningProperties: ProvisioningProperties

    createdAt: SyntheticTimestamp_date_time

    updatedAt: SyntheticTimestamp_date_time

    blueprintCategory: BlueprintCategory
}

@sensitive
@pattern("^[a-zA-Z0-9_-]{1,36}$")
string EnvironmentConfigurationId

@sensitive
@pattern("^[\\w -]+$")
@length(min: 1, max: 64)
string EnvironmentName

@pattern("^[a-zA-Z0-9_-]{0,36}$")
string EnvironmentProfileId

enum EnvironmentStatus {
    ACTIVE
    CREATING
    UPDATING
    DELETING
    CREATE_FAILED
    UPDATE_FAILED
    DELETE_FAILED
    VALIDATION_FAILED
    SUSPENDED
    DISABLED
    EXPIRED
    DELETED
    INACCESSIBLE
}

list EnvironmentSummaries {
    member: EnvironmentSummary
}

structure EnvironmentSummary {
    @required
    projectId: ProjectId

    id: EnvironmentId

    @required
    domainId: DomainId

    @required
    createdBy: String

    createdAt: SyntheticTimestamp_date_time

    updatedAt: SyntheticTimestamp_date_time

    @required
    name: EnvironmentName

    description: Description

    environmentProfileId: EnvironmentProfileId

    awsAccountId: AwsAccountId

    awsAccountRegion: AwsRegion

    @required
    provider: String

    status: EnvironmentStatus

    environmentConfigurationId: EnvironmentConfigurationId

    environmentConfigurationName: EnvironmentConfigurationName
}

structure GitPropertiesOutput {
    @required
    codeConnectionArn: GitPropertiesOutputCodeConnectionArnString

    @required
    repositoryId: GitPropertiesOutputRepositoryIdString

    @required
    defaultBranch: GitPropertiesOutputDefaultBranchString

    status: ConnectionStatus

    errorMessage: String
}

@pattern("^arn:aws[^:]*:(codeconnections|codestar-connections):[a-z0-9\\-]+:\\d{12}:connection/[a-f0-9\\-]+$")
@length(min: 0, max: 256)
string GitPropertiesOutputCodeConnectionArnString

@pattern("^[a-zA-Z0-9._\\-/]+$")
@length(min: 0, max: 256)
string GitPropertiesOutputDefaultBranchString

@pattern("^[a-zA-Z0-9._\\-]+(/[a-zA-Z0-9._\\-]+)+$")
@length(min: 0, max: 256)
string GitPropertiesOutputRepositoryIdString

structure GlueConnection {
    name: String

    description: GlueConnectionDescriptionString

    connectionType: ConnectionType

    matchCriteria: MatchCriteria

    connectionProperties: ConnectionProperties

    sparkProperties: PropertyMap

    athenaProperties: PropertyMap

    pythonProperties: PropertyMap

    physicalConnectionRequirements: PhysicalConnectionRequirements

    creationTime: Timestamp

    lastUpdatedTime: Timestamp

    lastUpdatedBy: String

    status: ConnectionStatus

    statusReason: GlueConnectionStatusReasonString

    lastConnectionValidationTime: Timestamp

    authenticationConfiguration: AuthenticationConfiguration

    connectionSchemaVersion: GlueConnectionConnectionSchemaVersionInteger

    compatibleComputeEnvironments: ComputeEnvironmentsList
}

@range(min: 1, max: 2)
integer GlueConnectionConnectionSchemaVersionInteger

@length(min: 0, max: 2048)
string GlueConnectionDescriptionString

@length(min: 0, max: 64)
string GlueConnectionName

@length(min: 1, max: 16)
list GlueConnectionNames {
    member: GlueConnectionName
}

@length(min: 1, max: 16384)
string GlueConnectionStatusReasonString

@sensitive
structure GlueOAuth2Credentials {
    userManagedClientApplicationClientSecret: GlueOAuth2CredentialsUserManagedClientApplicationClientSecretString

    accessToken: GlueOAuth2CredentialsAccessTokenString

    refreshToken: GlueOAuth2CredentialsRefreshTokenString

    jwtToken: GlueOAuth2CredentialsJwtTokenString
}

@pattern("^[\\x20-\\x7E]*$")
@length(min: 0, max: 4096)
string GlueOAuth2CredentialsAccessTokenString

@pattern("^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)$")
@length(min: 0, max: 8000)
string GlueOAuth2CredentialsJwtTokenString

@pattern("^[\\x20-\\x7E]*$")
@length(min: 0, max: 4096)
string GlueOAuth2CredentialsRefreshTokenString

@pattern("^[\\x20-\\x7E]*$")
@length(min: 0, max: 512)
string GlueOAuth2CredentialsUserManagedClientApplicationClientSecretString

structure GluePropertiesOutput {
    status: ConnectionStatus

    errorMessage: String
}

enum GovernanceType {
    AWS_MANAGED
    USER_MANAGED
}

enum HyperPodOrchestrator {
    EKS
    SLURM
}

structure HyperPodPropertiesOutput {
    @required
    clusterName: String

    clusterArn: String

    orchestrator: HyperPodOrchestrator
}

structure IamPropertiesOutput {
    environmentId: String

    glueLineageSyncEnabled: Boolean
}

structure IdentityMapping {
    @required
    usernameAttribute: String

    prefix: String
}

structure LakehousePropertiesOutput {
    glueLineageSyncEnabled: Boolean
}

structure LineageSyncOutput {
    lineageJobId: String

    timezone: Timezone

    enabled: Boolean

    schedule: LineageSyncScheduleCronString
}

structure LineageSyncSchedule {
    schedule: LineageSyncScheduleScheduleString
}

@pattern("^cron\\((\\b[0-5]?[0-9]\\b) ([*]|\\b2[0-3]\\b|\\b[0-1]?[0-9]\\b) ([-?*,/\\dLW]){1,83} ([-*,/\\d]|[a-zA-Z]{3}){1,23} ([-?#*,/\\dL]|[a-zA-Z]{3}){1,13} ([^\\)]+)\\)$")
@length(min: 1, max: 256)
string LineageSyncScheduleCronString

@pattern("^cron\\((\\b[0-5]?[0-9]\\b) (\\b2[0-3]\\b|\\b[0-1]?[0-9]\\b) ([-?*,/\\dLW]){1,83} ([-*,/\\d]|[a-zA-Z]{3}){1,23} ([-?#*,/\\dL]|[a-zA-Z]{3}){1,13} ([^\\)]+)\\)$")
string LineageSyncScheduleScheduleString

structure ListConnectionsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("sortBy")
    sortBy: SortFieldConnection

    @httpQuery("sortOrder")
    sortOrder: SortOrder

    @httpQuery("name")
    name: ConnectionName

    @httpQuery("environmentIdentifier")
    environmentIdentifier: EnvironmentId

    @httpQuery("projectIdentifier")
    projectIdentifier: ProjectId

    @httpQuery("type")
    type: ConnectionType

    @httpQuery("scope")
    scope: ConnectionScope
}

structure ListConnectionsOutput {
    @required
    items: ConnectionSummaries

    nextToken: PaginationToken
}

structure ListEnvironmentBlueprintsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("name")
    name: EnvironmentBlueprintName

    @httpQuery("managed")
    managed: Boolean
}

structure ListEnvironmentBlueprintsOutput {
    @required
    items: EnvironmentBlueprintSummaries

    nextToken: PaginationToken
}

structure ListEnvironmentsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("awsAccountId")
    awsAccountId: AwsAccountId

    @httpQuery("status")
    status: EnvironmentStatus

    @httpQuery("awsAccountRegion")
    awsAccountRegion: AwsRegion

    @required
    @httpQuery("projectIdentifier")
    projectIdentifier: ProjectId

    @httpQuery("environmentProfileIdentifier")
    environmentProfileIdentifier: EnvironmentProfileId

    @httpQuery("environmentBlueprintIdentifier")
    environmentBlueprintIdentifier: EnvironmentBlueprintId

    @httpQuery("provider")
    provider: String

    @httpQuery("name")
    name: String

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListEnvironmentsOutput {
    @required
    items: EnvironmentSummaries

    nextToken: PaginationToken
}

structure ListProjectProfilesInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @httpQuery("name")
    name: ProjectProfileName

    @httpQuery("sortBy")
    sortBy: SortFieldProject

    @httpQuery("sortOrder")
    sortOrder: SortOrder

    @httpQuery("nextToken")
    nextToken: PaginationToken

    @httpQuery("maxResults")
    maxResults: MaxResults
}

structure ListProjectProfilesOutput {
    items: ProjectProfileSummaries

    nextToken: PaginationToken
}

@sensitive
structure ManagedEndpointCredentials {
    id: ManagedEndpointCredentialsIdString

    token: String
}

@length(min: 0, max: 64)
string ManagedEndpointCredentialsIdString

@length(min: 0, max: 10)
list MatchCriteria {
    member: String
}

structure MlflowPropertiesOutput {
    trackingServerArn: String
}

structure OAuth2ClientApplication {
    userManagedClientApplicationClientId: OAuth2ClientApplicationUserManagedClientApplicationClientIdString

    aWSManagedClientApplicationReference: OAuth2ClientApplicationAWSManagedClientApplicationReferenceString
}

@pattern("^\\S+$")
@length(min: 0, max: 2048)
string OAuth2ClientApplicationAWSManagedClientApplicationReferenceString

@pattern("^\\S+$")
@length(min: 0, max: 2048)
string OAuth2ClientApplicationUserManagedClientApplicationClientIdString

enum OAuth2GrantType {
    AUTHORIZATION_CODE
    CLIENT_CREDENTIALS
    JWT_BEARER
}

structure OAuth2Properties {
    oAuth2GrantType: OAuth2GrantType

    oAuth2ClientApplication: OAuth2ClientApplication

    tokenUrl: OAuth2PropertiesTokenUrlString

    tokenUrlParametersMap: TokenUrlParametersMap

    authorizationCodeProperties: AuthorizationCodeProperties

    oAuth2Credentials: GlueOAuth2Credentials
}

@pattern("^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]$")
@length(min: 0, max: 256)
string OAuth2PropertiesTokenUrlString

@sensitive
@length(min: 0, max: 64)
string Password

structure PhysicalConnectionRequirements {
    subnetId: SubnetId

    subnetIdList: SubnetIdList

    securityGroupIdList: SecurityGroupIdList

    availabilityZone: PhysicalConnectionRequirementsAvailabilityZoneString
}

@length(min: 1, max: 255)
string PhysicalConnectionRequirementsAvailabilityZoneString

structure PhysicalEndpoint {
    awsLocation: AwsLocation

    glueConnectionName: String

    glueConnectionNames: GlueConnectionNames

    glueConnection: GlueConnection

    enableTrustedIdentityPropagation: Boolean

    host: String

    port: Integer

    protocol: Protocol

    stage: String
}

list PhysicalEndpoints {
    member: PhysicalEndpoint
}

@sensitive
@pattern("^[\\w -]+$")
@length(min: 1, max: 64)
string ProjectProfileName

list ProjectProfileSummaries {
    member: ProjectProfileSummary
}

structure ProjectProfileSummary {
    @required
    domainId: DomainId

    @required
    id: ProjectProfileId

    @required
    name: ProjectProfileName

    description: Description

    status: Status

    @required
    createdBy: CreatedBy

    createdAt: SyntheticTimestamp_date_time

    lastUpdatedAt: SyntheticTimestamp_date_time

    domainUnitId: DomainUnitId
}

map PropertyMap {
    key: PropertyMapKeyString
    value: PropertyMapValueString
}

@length(min: 1, max: 128)
string PropertyMapKeyString

@length(min: 1, max: 2048)
string PropertyMapValueString

enum Protocol {
    ATHENA
    GLUE_INTERACTIVE_SESSION
    HTTPS
    JDBC
    LIVY
    ODBC
    PRISM
}

union ProvisioningProperties {
    cloudFormation: CloudFormationProperties
}

@sensitive
union RedshiftCredentials {
    secretArn: RedshiftCredentialsSecretArnString

    usernamePassword: UsernamePassword
}

@pattern("^arn:aws[^:]*:secretsmanager:[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9]:\\d{12}:secret:.*$")
string RedshiftCredentialsSecretArnString

structure RedshiftLineageSyncConfigurationOutput {
    lineageJobId: String

    enabled: Boolean

    schedule: LineageSyncSchedule
}

structure RedshiftPropertiesOutput {
    storage: RedshiftStorageProperties

    credentials: RedshiftCredentials

    isProvisionedSecret: Boolean

    jdbcIamUrl: String

    jdbcUrl: String

    redshiftTempDir: String

    lineageSync: RedshiftLineageSyncConfigurationOutput

    status: ConnectionStatus

    databaseName: String
}

union RedshiftStorageProperties {
    clusterName: RedshiftStoragePropertiesClusterNameString

    workgroupName: RedshiftStoragePropertiesWorkgroupNameString
}

@length(min: 0, max: 256)
string RedshiftStoragePropertiesClusterNameString

@length(min: 0, max: 256)
string RedshiftStoragePropertiesWorkgroupNameString

@pattern("^[a-zA-Z0-9\\-]+$")
@length(min: 0, max: 64)
string S3AccessGrantLocationId

structure S3PropertiesOutput {
    @required
    s3Uri: S3Uri

    s3AccessGrantLocationId: S3AccessGrantLocationId

    registerS3AccessGrantLocation: Boolean

    status: ConnectionStatus

    errorMessage: String
}

@pattern("^s3://.+$")
@length(min: 0, max: 2048)
string S3Uri

@pattern("^sg-[a-z0-9]+$")
@length(min: 0, max: 32)
string SecurityGroupId

@length(min: 0, max: 50)
list SecurityGroupIdList {
    member: SecurityGroupIdListMemberString
}

@length(min: 1, max: 255)
string SecurityGroupIdListMemberString

structure SnowflakePropertiesOutput {
    @required
    snowflakeRole: SnowflakeRole

    @required
    identityMapping: IdentityMapping

    @required
    lineageSync: LineageSyncOutput

    @required
    status: ConnectionStatus

    errorMessage: String
}

@pattern("^[a-zA-Z0-9_$]+$")
@length(min: 1, max: 255)
string SnowflakeRole

enum SortFieldConnection {
    NAME
}

structure SparkEmrPropertiesOutput {
    computeArn: String

    credentials: UsernamePassword

    credentialsExpiration: SyntheticTimestamp_date_time

    governanceType: GovernanceType

    instanceProfileArn: String

    javaVirtualEnv: String

    livyEndpoint: String

    logUri: String

    pythonVirtualEnv: String

    runtimeRole: String

    trustedCertificatesS3Uri: String

    certificateData: String

    managedEndpointArn: SparkEmrPropertiesOutputManagedEndpointArnString

    managedEndpointCredentials: ManagedEndpointCredentials
}

@length(min: 0, max: 2048)
string SparkEmrPropertiesOutputManagedEndpointArnString

structure SparkGlueArgs {
    connection: String
}

structure SparkGluePropertiesOutput {
    additionalArgs: SparkGlueArgs

    glueConnectionName: String

    glueConnectionNames: GlueConnectionNames

    glueVersion: String

    idleTimeout: Integer

    javaVirtualEnv: String

    numberOfWorkers: Integer

    pythonVirtualEnv: String

    workerType: String
}

enum Status {
    ENABLED
    DISABLED
}

@pattern("^subnet-[a-z0-9]+$")
@length(min: 0, max: 32)
string SubnetId

@length(min: 1, max: 50)
list SubnetIdList {
    member: SubnetId
}

map TokenUrlParametersMap {
    key: TokenUrlParametersMapKeyString
    value: TokenUrlParametersMapValueString
}

@length(min: 1, max: 128)
string TokenUrlParametersMapKeyString

@length(min: 1, max: 512)
string TokenUrlParametersMapValueString

@length(min: 0, max: 64)
string Username

@sensitive
structure UsernamePassword {
    @required
    password: Password

    @required
    username: Username
}

@length(min: 1, max: 16)
list VpcConnectionSubnetIdList {
    member: SubnetId
}

@pattern("^vpc-[a-z0-9]+$")
@length(min: 0, max: 32)
string VpcId

structure VpcPropertiesOutput {
    @required
    vpcId: VpcId

    @required
    subnetIds: VpcConnectionSubnetIdList

    @required
    status: ConnectionStatus

    securityGroupId: SecurityGroupId

    glueConnectionNames: GlueConnectionNames
}

structure WorkflowsMwaaPropertiesOutput {
    mwaaEnvironmentName: String
}

structure WorkflowsServerlessPropertiesOutput {}
