// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string AssetId

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string AssetIdentifier

@sensitive
@length(min: 1, max: 256)
string AssetName

@pattern("^(?!\\.)[\\w\\.]*\\w$")
@length(min: 1, max: 513)
string AssetTypeIdentifier

@length(min: 1, max: 128)
string Attribute

@pattern("^\\d{12}$")
string AwsAccountId

@pattern("^[a-z]{2}-[a-z]{4,10}-\\d$")
string AwsRegion

/// Chosen by the client; a repeated request with the same token has no second effect.
@pattern("^[\\x21-\\x7E]+$")
@length(min: 1, max: 128)
string ClientToken

timestamp CreatedAt

string CreatedBy

@pattern("^[a-zA-Z0-9_-]{0,36}$")
string DataPointIdentifier

@sensitive
@length(min: 1, max: 4096)
string DataProductDescription

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string DataProductId

@sensitive
@length(min: 1, max: 64)
string DataProductName

@sensitive
@length(min: 0, max: 2048)
string Description

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string DesignationId

@pattern("^dzd[-_][a-zA-Z0-9_-]{1,36}$")
string DomainId

@pattern("^[a-z0-9_\\-]+$")
@length(min: 1, max: 256)
string DomainUnitId

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string EntityId

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string EntityIdentifier

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string EnvironmentBlueprintId

@sensitive
@pattern("^[\\w -]+$")
@length(min: 1, max: 64)
string EnvironmentConfigurationName

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string EnvironmentId

@length(min: 1, max: 600)
string ExternalIdentifier

structure Filter {
    @required
    attribute: Attribute

    value: FilterValueString

    intValue: Long

    operator: FilterOperator
}

/// A condition of a search: one comparison, or several joined by and, or.
union FilterClause {
    filter: Filter

    and: FilterList

    or: FilterList
}

@length(min: 1, max: 100)
list FilterList {
    member: FilterClause
}

enum FilterOperator {
    EQ
    LE
    LT
    GE
    GT
    TEXT_SEARCH
}

@length(min: 0, max: 128)
string FilterValueString

/// A form as a client writes it; content is a JSON document as text.
@sensitive
structure FormInput {
    @required
    formName: FormName

    typeIdentifier: FormTypeIdentifier

    typeRevision: RevisionInput

    content: FormInputContentString
}

/// The service allows 300,000 characters; the operations check that, because a revision may repeat what accepting made longer.
@length(min: 0)
string FormInputContentString

@sensitive
@length(min: 0, max: 10)
list FormInputList {
    member: FormInput
}

@pattern("^(?![0-9_])\\w+$|^_\\w*[a-zA-Z0-9]\\w*$")
@length(min: 1, max: 128)
string FormName

/// A form as it is read; content is a JSON document as text.
structure FormOutput {
    @required
    formName: FormName

    typeName: FormTypeName

    typeRevision: Revision

    content: String
}

@length(min: 0, max: 10)
list FormOutputList {
    member: FormOutput
}

@pattern("^(?!\\.)[\\w\\.]*\\w$")
@length(min: 1, max: 385)
string FormTypeIdentifier

@sensitive
@pattern("^(amazon.datazone.)?(?![0-9_])\\w+$|^_\\w*[a-zA-Z0-9]\\w*$")
@length(min: 1, max: 128)
string FormTypeName

@sensitive
@length(min: 0, max: 4096)
string GlossaryDescription

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string GlossaryId

@sensitive
@length(min: 1, max: 256)
string GlossaryName

enum GlossaryStatus {
    DISABLED
    ENABLED
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string GlossaryTermId

@sensitive
@length(min: 1, max: 256)
string GlossaryTermName

enum GlossaryTermStatus {
    ENABLED
    DISABLED
}

@length(min: 1, max: 20)
list GlossaryTerms {
    member: GlossaryTermId
}

enum GlossaryUsageRestriction {
    ASSET_GOVERNED_TERMS
}

@length(min: 1, max: 1)
list GlossaryUsageRestrictions {
    member: GlossaryUsageRestriction
}

enum LineageEventProcessingStatus {
    REQUESTED
    PROCESSING
    SUCCESS
    FAILED
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string ListingId

enum ListingStatus {
    CREATING
    ACTIVE
    INACTIVE
}

@sensitive
@length(min: 0, max: 4096)
string LongDescription

structure MatchOffset {
    startOffset: Integer

    endOffset: Integer
}

list MatchOffsets {
    member: MatchOffset
}

list MatchRationale {
    member: MatchRationaleItem
}

union MatchRationaleItem {
    textMatches: TextMatches
}

@range(min: 1, max: 50)
integer MaxResults

@range(min: 1, max: 25)
integer MaxResultsForListDomains

/// Opaque; hand it back unchanged to read on.
@length(min: 1, max: 8192)
string PaginationToken

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string ProjectId

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string ProjectProfileId

@length(min: 1, max: 64)
string Revision

@pattern("^[a-zA-Z0-9_-]+$")
@length(min: 1, max: 64)
string RevisionInput

@pattern("^arn:aws[^:]*:iam::\\d{12}:role(/[a-zA-Z0-9+=,.@_-]+)*/[a-zA-Z0-9+=,.@_-]+$")
string RoleArn

structure SearchInItem {
    @required
    attribute: Attribute
}

@length(min: 1, max: 10)
list SearchInList {
    member: SearchInItem
}

enum SearchOutputAdditionalAttribute {
    FORMS
    TIME_SERIES_DATA_POINT_FORMS
    TEXT_MATCH_RATIONALE
}

list SearchOutputAdditionalAttributes {
    member: SearchOutputAdditionalAttribute
}

structure SearchSort {
    @required
    attribute: Attribute

    order: SortOrder
}

@length(min: 1, max: 512)
string SearchText

@sensitive
@length(min: 0, max: 1024)
string ShortDescription

enum SortFieldProject {
    NAME
}

enum SortOrder {
    ASCENDING
    DESCENDING
}

/// A point in time that travels as an ISO 8601 text.
@timestampFormat("date-time")
timestamp SyntheticTimestamp_date_time

@pattern("^[\\w \\.:/=+@-]+$")
@length(min: 1, max: 128)
string TagKey

@pattern("^[\\w \\.:/=+@-]*$")
@length(min: 0, max: 256)
string TagValue

map Tags {
    key: TagKey
    value: TagValue
}

/// Broader terms (isA) and narrower terms (classifies).
structure TermRelations {
    isA: TermRelationsIsAList

    classifies: TermRelationsClassifiesList
}

@length(min: 1, max: 10)
list TermRelationsClassifiesList {
    member: GlossaryTermId
}

@length(min: 1, max: 10)
list TermRelationsIsAList {
    member: GlossaryTermId
}

structure TextMatchItem {
    attribute: Attribute

    text: String

    matchOffsets: MatchOffsets
}

list TextMatches {
    member: TextMatchItem
}

structure TimeSeriesDataPointSummaryFormOutput {
    @required
    formName: TimeSeriesFormName

    @required
    typeIdentifier: FormTypeIdentifier

    typeRevision: Revision

    @required
    timestamp: Timestamp

    contentSummary: TimeSeriesDataPointSummaryFormOutputContentSummaryString

    id: DataPointIdentifier
}

@length(min: 0, max: 20000)
string TimeSeriesDataPointSummaryFormOutputContentSummaryString

list TimeSeriesDataPointSummaryFormOutputList {
    member: TimeSeriesDataPointSummaryFormOutput
}

@length(min: 1, max: 128)
string TimeSeriesFormName

enum Timezone {
    UTC
    AFRICA_JOHANNESBURG
    AMERICA_MONTREAL
    AMERICA_SAO_PAULO
    ASIA_BAHRAIN
    ASIA_BANGKOK
    ASIA_CALCUTTA
    ASIA_DUBAI
    ASIA_HONG_KONG
    ASIA_JAKARTA
    ASIA_KUALA_LUMPUR
    ASIA_SEOUL
    ASIA_SHANGHAI
    ASIA_SINGAPORE
    ASIA_TAIPEI
    ASIA_TOKYO
    AUSTRALIA_MELBOURNE
    AUSTRALIA_SYDNEY
    CANADA_CENTRAL
    CET
    CST6CDT
    ETC_GMT
    ETC_GMT0
    ETC_GMT_ADD_0
    ETC_GMT_ADD_1
    ETC_GMT_ADD_10
    ETC_GMT_ADD_11
    ETC_GMT_ADD_12
    ETC_GMT_ADD_2
    ETC_GMT_ADD_3
    ETC_GMT_ADD_4
    ETC_GMT_ADD_5
    ETC_GMT_ADD_6
    ETC_GMT_ADD_7
    ETC_GMT_ADD_8
    ETC_GMT_ADD_9
    ETC_GMT_NEG_0
    ETC_GMT_NEG_1
    ETC_GMT_NEG_10
    ETC_GMT_NEG_11
    ETC_GMT_NEG_12
    ETC_GMT_NEG_13
    ETC_GMT_NEG_14
    ETC_GMT_NEG_2
    ETC_GMT_NEG_3
    ETC_GMT_NEG_4
    ETC_GMT_NEG_5
    ETC_GMT_NEG_6
    ETC_GMT_NEG_7
    ETC_GMT_NEG_8
    ETC_GMT_NEG_9
    EUROPE_DUBLIN
    EUROPE_LONDON
    EUROPE_PARIS
    EUROPE_STOCKHOLM
    EUROPE_ZURICH
    ISRAEL
    MEXICO_GENERAL
    MST7MDT
    PACIFIC_AUCKLAND
    US_CENTRAL
    US_EASTERN
    US_MOUNTAIN
    US_PACIFIC
}

@pattern("^[^\\.]*.*$")
@length(min: 1, max: 256)
string TypeName

timestamp UpdatedAt

string UpdatedBy

@pattern("^.*(^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$|^[a-zA-Z_0-9+=,.@-]+$|^arn:aws:iam::\\d{12}:.+$).*$")
string UserIdentifier
