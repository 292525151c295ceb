$version: "2.0"
namespace amazon.datazone

@documentation("A table or view of any source.")
structure RelationalTableFormType {
    @amazon.datazone#searchable
    tableName: String

    @amazon.datazone#searchable
    schemaName: String

    @amazon.datazone#searchable
    databaseName: String

    columns: Columns
}

list Columns {
    member: Column
}

structure Column {
    @amazon.datazone#searchable
    columnName: String

    @documentation("Another spelling of columnName")
    @amazon.datazone#searchable
    name: String

    dataType: String

    @documentation("Another spelling of dataType")
    type: String

    @documentation("The source's own comment")
    @amazon.datazone#searchable
    description: String
}
