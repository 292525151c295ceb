// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.types;

import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.FormType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes types findable by name and description. */
final class TypeDocuments {

  private TypeDocuments() {}

  static SearchDocument of(FormType type) {
    var fields = fields(type.name(), type.description(), type.projectId());
    fields.add(SearchField.exact(Attributes.STATUS, type.enabled() ? "ENABLED" : "DISABLED"));
    return new SearchDocument(
        type.domainId(),
        SearchScope.FORM_TYPE,
        type.name(),
        type.projectId(),
        type.name(),
        type.createdAt(),
        type.createdAt(),
        fields);
  }

  static SearchDocument of(AssetType type) {
    return new SearchDocument(
        type.domainId(),
        SearchScope.ASSET_TYPE,
        type.name(),
        type.projectId(),
        type.name(),
        type.createdAt(),
        type.updatedAt(),
        fields(type.name(), type.description(), type.projectId()));
  }

  private static List<SearchField> fields(
      String name, @Nullable String description, String projectId) {
    var fields = new ArrayList<SearchField>();
    fields.add(SearchField.found(Attributes.NAME, name));
    fields.add(SearchField.exact(Attributes.PROJECT, projectId));
    if (description != null) {
      fields.add(new SearchField(Attributes.DESCRIPTION, null, null, description));
    }
    return fields;
  }
}
