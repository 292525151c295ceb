$version: "2.0"
namespace amazon.datazone

@documentation("What people say about columns.")
structure ColumnBusinessMetadataFormType {
    columnsBusinessMetadata: ColumnsBusinessMetadata
}

list ColumnsBusinessMetadata {
    member: ColumnBusinessMetadata
}

structure ColumnBusinessMetadata {
    @documentation("The column's technical name")
    @required
    columnIdentifier: String

    @amazon.datazone#searchable
    name: String

    @amazon.datazone#searchable
    description: String

    @documentation("Identifiers of glossary terms")
    glossaryTerms: GlossaryTermIds
}

list GlossaryTermIds {
    member: String
}
