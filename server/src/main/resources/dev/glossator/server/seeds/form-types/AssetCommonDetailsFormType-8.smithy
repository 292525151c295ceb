$version: "2.0"
namespace amazon.datazone

@documentation("What every asset may say about itself.")
structure AssetCommonDetailsFormType {
    @documentation("A description for people, beside the asset's own")
    @amazon.datazone#searchable
    summary: String

    @amazon.datazone#searchable
    readMe: String

    @documentation("The identifier in the source, whole")
    @amazon.datazone#searchable
    sourceIdentifier: String

    customProperties: CustomProperties
}

map CustomProperties {
    key: String
    value: String
}
