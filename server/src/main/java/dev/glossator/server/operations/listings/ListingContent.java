// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.core.json.Json;
import dev.glossator.core.json.MalformedJson;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore.TermUse;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of an asset as a listing shows them: one JSON object of form name to form content,
 * unlike an asset's forms, where each content is a string of its own. Terms of columns become
 * objects with their names.
 */
final class ListingContent {

  private final Map<String, TermUse> terms;

  private ListingContent(Map<String, TermUse> terms) {
    this.terms = terms;
  }

  static String of(Transaction tx, Scope scope, AssetRevision revision) {
    Set<String> ids = new HashSet<>();
    revision.content().columns().stream().map(AssetColumn::glossaryTerms).forEach(ids::addAll);
    var terms = tx.glossaries().terms().uses(scope, ids);
    return new ListingContent(terms).forms(revision).write();
  }

  private Json.Members forms(AssetRevision revision) {
    var forms = Json.Members.NONE;
    for (var form : revision.content().forms()) {
      forms = forms.with(form.name(), content(form));
    }
    return forms;
  }

  private Json content(AssetForm form) {
    try {
      var content = Json.readObject(form.content());
      return form.name().equals(ManagedForms.COLUMN_BUSINESS_METADATA.name())
          ? withTerms(content)
          : content;
    } catch (MalformedJson e) {
      return Json.Members.NONE;
    }
  }

  private Json withTerms(Json.Members content) {
    var columns = new ArrayList<Json>();
    for (var column : content.objects("columnsBusinessMetadata")) {
      columns.add(
          column.values().containsKey("glossaryTerms")
              ? column.with("glossaryTerms", new Json.Items(terms(column.texts("glossaryTerms"))))
              : column);
    }
    return content.values().containsKey("columnsBusinessMetadata")
        ? content.with("columnsBusinessMetadata", new Json.Items(columns))
        : content;
  }

  private List<Json> terms(List<String> ids) {
    var objects = new ArrayList<Json>();
    for (var id : ids) {
      var term = terms.get(id);
      if (term != null) {
        var object =
            Json.Members.NONE.with("id", Json.text(id)).with("name", Json.text(term.name()));
        objects.add(
            term.shortDescription() == null
                ? object
                : object.with("shortDescription", Json.text(term.shortDescription())));
      }
    }
    return objects;
  }
}
