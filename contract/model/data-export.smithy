// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Ends the export of catalogue data for a domain.
@idempotent
@http(method: "DELETE", uri: "/v2/domains/{domainIdentifier}/data-export-configuration", code: 204)
operation DeleteDataExportConfiguration {
    input: DeleteDataExportConfigurationInput
    output: DeleteDataExportConfigurationOutput
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

/// Reads whether and how catalogue data is exported.
@readonly
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/data-export-configuration", code: 200)
operation GetDataExportConfiguration {
    input: GetDataExportConfigurationInput
    output: GetDataExportConfigurationOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Starts or changes the export of catalogue data for a domain.
@idempotent
@http(method: "PUT", uri: "/v2/domains/{domainIdentifier}/data-export-configuration", code: 200)
operation PutDataExportConfiguration {
    input: PutDataExportConfigurationInput
    output: PutDataExportConfigurationOutput
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

enum ConfigurationStatus {
    COMPLETED
    FAILED
}

structure DeleteDataExportConfigurationInput {
    @required
    @httpLabel
    domainIdentifier: DomainId
}

structure DeleteDataExportConfigurationOutput {}

structure EncryptionConfiguration {
    kmsKeyArn: String

    sseAlgorithm: String
}

structure GetDataExportConfigurationInput {
    @required
    @httpLabel
    domainIdentifier: DomainId
}

structure GetDataExportConfigurationOutput {
    isExportEnabled: Boolean

    status: ConfigurationStatus

    encryptionConfiguration: EncryptionConfiguration

    s3TableBucketArn: String

    createdAt: CreatedAt

    updatedAt: UpdatedAt
}

structure PutDataExportConfigurationInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    enableExport: Boolean

    encryptionConfiguration: EncryptionConfiguration

    @idempotencyToken
    clientToken: ClientToken
}

structure PutDataExportConfigurationOutput {}
