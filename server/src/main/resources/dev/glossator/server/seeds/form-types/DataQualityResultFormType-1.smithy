$version: "2.0"
namespace amazon.datazone

@documentation("The outcome of a check of data quality, a point in a time series.")
structure DataQualityResultFormType {
    evaluations: Evaluations

    passingPercentage: Double

    evaluationsCount: Integer
}

list Evaluations {
    member: Document
}
