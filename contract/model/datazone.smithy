// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

use aws.auth#sigv4
use aws.protocols#restJson1

/// The catalogue and its metadata generation, as clients of Amazon DataZone know them.
@restJson1
@sigv4(name: "datazone")
@title("DataZone")
service DataZone {
    version: "2018-05-10"
    operations: [
        AcceptPredictions
        AddPolicyGrant
        AssociateGovernedTerms
        BatchGetAttributesMetadata
        BatchPutAttributesMetadata
        CancelMetadataGenerationRun
        CreateAsset
        CreateAssetRevision
        CreateAssetType
        CreateDataProduct
        CreateDataProductRevision
        CreateDataSource
        CreateDomain
        CreateDomainUnit
        CreateFormType
        CreateGlossary
        CreateGlossaryTerm
        CreateListingChangeSet
        CreateProject
        CreateProjectMembership
        CreateUserProfile
        DeleteAsset
        DeleteAssetType
        DeleteDataExportConfiguration
        DeleteDataProduct
        DeleteDataSource
        DeleteDomain
        DeleteDomainUnit
        DeleteFormType
        DeleteGlossary
        DeleteGlossaryTerm
        DeleteListing
        DeleteProject
        DeleteProjectMembership
        DisassociateGovernedTerms
        GetAsset
        GetAssetType
        GetDataExportConfiguration
        GetDataProduct
        GetDataSource
        GetDataSourceRun
        GetDomain
        GetDomainUnit
        GetFormType
        GetGlossary
        GetGlossaryTerm
        GetLineageEvent
        GetListing
        GetMetadataGenerationRun
        GetProject
        GetUserProfile
        ListAssetRevisions
        ListConnections
        ListDataProductRevisions
        ListDataSourceRunActivities
        ListDataSourceRuns
        ListDataSources
        ListDomainUnitsForParent
        ListDomains
        ListEnvironmentBlueprints
        ListEnvironments
        ListLineageEvents
        ListMetadataGenerationRuns
        ListNotifications
        ListPolicyGrants
        ListProjectMemberships
        ListProjectProfiles
        ListProjects
        ListTagsForResource
        ListTimeSeriesDataPoints
        PostLineageEvent
        PostTimeSeriesDataPoints
        PutDataExportConfiguration
        RejectPredictions
        RemovePolicyGrant
        Search
        SearchListings
        SearchTypes
        SearchUserProfiles
        StartDataSourceRun
        StartMetadataGenerationRun
        TagResource
        UntagResource
        UpdateAssetOwner
        UpdateDataSource
        UpdateDomain
        UpdateDomainUnit
        UpdateGlossary
        UpdateGlossaryTerm
        UpdateProject
        UpdateUserProfile
    ]
}
