$version: "2.0"
namespace amazon.datazone

@documentation("Under which terms others may subscribe.")
structure SubscriptionTermsFormType {
    @documentation("YES or NO")
    approvalRequired: String
}
