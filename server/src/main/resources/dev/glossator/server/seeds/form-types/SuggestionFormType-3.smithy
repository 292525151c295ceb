$version: "2.0"
namespace amazon.datazone

@documentation("Generated metadata that waits for a decision. Read-only.")
structure SuggestionFormType {
    fieldSuggestions: FieldSuggestions
}

list FieldSuggestions {
    member: FieldSuggestion
}

structure FieldSuggestion {
    @documentation("summary, name, glossaryTerms, or columns[N].columnDescription, .columnName, .glossaryTerms")
    @required
    fieldPath: String

    suggestions: Suggestions

    @documentation("Whether a person or the source wrote the field, so that rules leave it alone")
    humanText: Boolean
}

list Suggestions {
    member: Suggestion
}

structure Suggestion {
    @required
    value: String

    confidence: Double

    evidence: Texts

    claims: Texts
}

list Texts {
    member: String
}
