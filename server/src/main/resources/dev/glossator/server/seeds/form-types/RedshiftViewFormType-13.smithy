$version: "2.0"
namespace amazon.datazone

@documentation("A view of a Redshift cluster or workgroup.")
structure RedshiftViewFormType {
    @amazon.datazone#searchable
    databaseName: String

    @amazon.datazone#searchable
    schemaName: String

    @required
    @amazon.datazone#searchable
    tableName: String

    region: String

    accountId: String

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
