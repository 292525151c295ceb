$version: "2.0"
namespace amazon.datazone

@documentation("A table of the Glue catalogue.")
structure GlueTableFormType {
    @amazon.datazone#searchable
    databaseName: String

    @required
    @amazon.datazone#searchable
    tableName: String

    @amazon.datazone#searchable
    tableDescription: String

    catalogId: String

    region: String

    tableArn: String

    sourceClassification: String

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
