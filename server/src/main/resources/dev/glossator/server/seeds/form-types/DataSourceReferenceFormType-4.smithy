$version: "2.0"
namespace amazon.datazone

@documentation("Which data source brought the asset in.")
structure DataSourceReferenceFormType {
    dataSourceType: String

    dataSourceIdentifier: DataSourceIdentifier

    filterableDataSourceId: String

    dataSourceRunId: String
}

structure DataSourceIdentifier {
    id: String

    version: String
}
