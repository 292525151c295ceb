// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.types;

import dev.glossator.core.search.SearchScope;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.AssetType.FormSlot;
import dev.glossator.core.types.FormType;
import dev.glossator.core.types.TypeNames;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a domain; managed ones lie in a domain of their own. */
public final class TypeStore {

  private final Sql sql;
  private final SearchStore search;

  public TypeStore(Sql sql) {
    this.sql = sql;
    this.search = new SearchStore(sql);
  }

  /**
   * Adds a revision of a form type and makes it findable.
   *
   * @return false when somebody else added that revision meanwhile; nothing is written then
   */
  public boolean insert(FormType type) {
    var added =
        sql.update(
            """
            INSERT INTO form_type (domain_id, name, revision, fragment, searchable, enabled,
              description, project_id, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            type.domainId(),
            type.name(),
            type.revision(),
            type.fragment(),
            String.join(" ", type.model().searchablePaths()),
            type.enabled(),
            type.description(),
            type.projectId(),
            type.createdAt(),
            type.createdBy());
    if (added == 1) {
      search.put(TypeDocuments.of(type));
    }
    return added == 1;
  }

  /** The revision of that number, or the newest when it is null. */
  public Optional<FormType> formType(Scope scope, String name, @Nullable Long revision) {
    return sql.first(
        """
        SELECT * FROM form_type
        WHERE domain_id = ? AND name = ? AND (CAST(? AS BIGINT) IS NULL OR revision = ?)
        ORDER BY revision DESC LIMIT 1""",
        TypeStore::formType,
        TypeNames.domainOf(scope.domainId(), name),
        name,
        revision,
        revision);
  }

  /** Whether an asset type has a form of this type. */
  public boolean isInUse(FormType type) {
    return sql.exists(
        "SELECT 1 FROM asset_type_form WHERE domain_id = ? AND type_name = ? LIMIT 1",
        type.domainId(),
        type.name());
  }

  public void deleteFormType(String domainId, String name) {
    sql.write("DELETE FROM form_type WHERE domain_id = ? AND name = ?", domainId, name);
    search.remove(domainId, SearchScope.FORM_TYPE, name);
  }

  /**
   * Adds a revision of an asset type and makes it findable.
   *
   * @return false when somebody else added that revision meanwhile; nothing is written then
   */
  public boolean insert(AssetType type) {
    var added =
        sql.update(
            """
            INSERT INTO asset_type (domain_id, name, revision, description, project_id, created_at,
              created_by, updated_at, updated_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            type.domainId(),
            type.name(),
            type.revision(),
            type.description(),
            type.projectId(),
            type.createdAt(),
            type.createdBy(),
            type.updatedAt(),
            type.updatedBy());
    if (added == 1) {
      insertForms(type);
      search.put(TypeDocuments.of(type));
    }
    return added == 1;
  }

  private void insertForms(AssetType type) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    type.forms()
        .forEach(
            (name, slot) ->
                rows.add(
                    new @Nullable Object[] {
                      type.domainId(),
                      type.name(),
                      type.revision(),
                      rows.size(),
                      name,
                      slot.typeName(),
                      slot.typeRevision(),
                      slot.required()
                    }));
    sql.writeAll(
        """
        INSERT INTO asset_type_form (domain_id, asset_type, revision, position, form_name,
          type_name, type_revision, required)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  /** The revision of that number, or the newest when it is null. */
  public Optional<AssetType> assetType(Scope scope, String name, @Nullable Long revision) {
    return sql.first(
        """
        SELECT * FROM asset_type
        WHERE domain_id = ? AND name = ? AND (CAST(? AS BIGINT) IS NULL OR revision = ?)
        ORDER BY revision DESC LIMIT 1""",
        this::assetType,
        TypeNames.domainOf(scope.domainId(), name),
        name,
        revision,
        revision);
  }

  public void deleteAssetType(String domainId, String name) {
    sql.write("DELETE FROM asset_type_form WHERE domain_id = ? AND asset_type = ?", domainId, name);
    sql.write("DELETE FROM asset_type WHERE domain_id = ? AND name = ?", domainId, name);
    search.remove(domainId, SearchScope.ASSET_TYPE, name);
  }

  private Map<String, FormSlot> forms(String domainId, String name, long revision) {
    Map<String, FormSlot> forms = new LinkedHashMap<>();
    sql.list(
            """
            SELECT * FROM asset_type_form
            WHERE domain_id = ? AND asset_type = ? AND revision = ? ORDER BY position""",
            row ->
                Map.entry(
                    row.string("form_name"),
                    new FormSlot(
                        row.string("type_name"),
                        row.number("type_revision"),
                        row.flag("required"))),
            domainId,
            name,
            revision)
        .forEach(entry -> forms.put(entry.getKey(), entry.getValue()));
    return forms;
  }

  private AssetType assetType(Row row) {
    var domainId = row.string("domain_id");
    var name = row.string("name");
    var revision = row.number("revision");
    return new AssetType(
        domainId,
        name,
        revision,
        row.stringOrNull("description"),
        forms(domainId, name, revision),
        row.string("project_id"),
        row.instant("created_at"),
        row.string("created_by"),
        row.instant("updated_at"),
        row.string("updated_by"));
  }

  private static FormType formType(Row row) {
    return new FormType(
        row.string("domain_id"),
        row.string("name"),
        row.number("revision"),
        row.string("fragment"),
        row.flag("enabled"),
        row.stringOrNull("description"),
        row.string("project_id"),
        row.instant("created_at"),
        row.string("created_by"));
  }
}
