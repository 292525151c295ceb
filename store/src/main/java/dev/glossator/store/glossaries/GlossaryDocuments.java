// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes glossaries and terms findable. */
final class GlossaryDocuments {

  private GlossaryDocuments() {}

  static SearchDocument of(Glossary glossary) {
    var fields = new ArrayList<SearchField>();
    fields.add(SearchField.found(Attributes.NAME, glossary.name()));
    addText(fields, Attributes.DESCRIPTION, glossary.description());
    fields.add(SearchField.exact(Attributes.ID, glossary.id()));
    fields.add(SearchField.exact(Attributes.PROJECT, glossary.projectId()));
    fields.add(SearchField.exact(Attributes.STATUS, status(glossary.enabled())));
    if (glossary.restricted()) {
      fields.add(SearchField.exact("usageRestrictions", "ASSET_GOVERNED_TERMS"));
    }
    return new SearchDocument(
        glossary.domainId(),
        SearchScope.GLOSSARY,
        glossary.id(),
        glossary.projectId(),
        glossary.name(),
        glossary.createdAt(),
        glossary.updatedAt(),
        fields);
  }

  static SearchDocument of(GlossaryTerm term, Glossary glossary) {
    var fields = new ArrayList<SearchField>();
    fields.add(SearchField.found(Attributes.NAME, term.name()));
    addText(fields, "shortDescription", term.shortDescription());
    addText(fields, "longDescription", term.longDescription());
    fields.add(SearchField.exact(Attributes.ID, term.id()));
    fields.add(SearchField.exact(Attributes.GLOSSARY, term.glossaryId()));
    fields.add(SearchField.exact(Attributes.PROJECT, glossary.projectId()));
    fields.add(SearchField.exact(Attributes.STATUS, status(term.enabled())));
    if (glossary.restricted()) {
      fields.add(SearchField.exact("usageRestrictions", "ASSET_GOVERNED_TERMS"));
    }
    return new SearchDocument(
        term.domainId(),
        SearchScope.GLOSSARY_TERM,
        term.id(),
        glossary.projectId(),
        term.name(),
        term.createdAt(),
        term.updatedAt(),
        fields);
  }

  private static void addText(List<SearchField> fields, String attribute, @Nullable String text) {
    if (text != null) {
      fields.add(new SearchField(attribute, null, null, text));
    }
  }

  private static String status(boolean enabled) {
    return enabled ? "ENABLED" : "DISABLED";
  }
}
