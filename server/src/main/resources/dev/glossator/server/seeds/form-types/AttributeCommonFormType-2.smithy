$version: "2.0"
namespace amazon.datazone

@documentation("What people say about one attribute of an asset.")
structure AttributeCommonFormType {
    @amazon.datazone#searchable
    readMe: String
}
