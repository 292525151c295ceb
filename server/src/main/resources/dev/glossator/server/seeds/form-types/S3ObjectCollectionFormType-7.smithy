$version: "2.0"
namespace amazon.datazone

@documentation("A set of objects in a bucket.")
structure S3ObjectCollectionFormType {
    @required
    @amazon.datazone#searchable
    bucketArn: String

    accountId: String

    region: String

    prefix: String
}
