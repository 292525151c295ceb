$version: "2.0"
namespace amazon.datazone

@documentation("A view of the Glue catalogue.")
structure GlueViewFormType {
    @amazon.datazone#searchable
    databaseName: String

    @required
    @amazon.datazone#searchable
    tableName: String

    catalogId: String

    region: String

    tableArn: String

    sourceClassification: String

    query: String

    columns: Columns
}

list Columns {
    member: Column
}

structure Column {
    @required
    @amazon.datazone#searchable
    columnName: String

    dataType: String

    @amazon.datazone#searchable
    description: String
}
