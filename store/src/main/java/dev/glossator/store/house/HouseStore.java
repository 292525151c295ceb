// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.house;

import dev.glossator.core.glossaries.BuiltInGlossary;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.house.NameStyle;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of domains. Every change raises the domain's version in the same transaction. */
public final class HouseStore {

  private final Sql sql;

  public HouseStore(Sql sql) {
    this.sql = sql;
  }

  /** How often the words of the domain have changed. */
  public long version(Scope scope) {
    return sql.number("SELECT version FROM house WHERE domain_id = ?", scope.domainId());
  }

  /**
   * The words as they are now: names of the given project before those of the rest, newest first.
   */
  public HouseLanguage snapshot(Scope scope, String projectId) {
    List<AcceptedName> accepted =
        sql.list(
            """
            SELECT table_name, column_name, value, project_id FROM accepted_name
            WHERE domain_id = ? AND column_name <> ''
            ORDER BY CASE WHEN project_id = ? THEN 0 ELSE 1 END, accepted_at DESC, table_name, column_name, asset_id""",
            row ->
                new AcceptedName(
                    row.string("table_name"),
                    row.string("column_name"),
                    row.string("value"),
                    row.string("project_id").equals(projectId)),
            scope.domainId(),
            projectId);
    List<DictionaryEntry> dictionary = new ArrayList<>(dictionary(scope, projectId));
    if (!projectId.isEmpty()) {
      dictionary.addAll(dictionary(scope, ""));
    }
    return new HouseLanguage(
        version(scope), accepted, dictionary, terms(scope, projectId), nameStyle(scope));
  }

  /**
   * Names of the terms in use that anybody may be shown, those of the project first; what is built
   * in is not the organisation's.
   */
  private List<String> terms(Scope scope, String projectId) {
    return sql.list(
        """
        SELECT t.name FROM glossary_term t
        JOIN glossary g ON g.domain_id = t.domain_id AND g.id = t.glossary_id
        WHERE t.domain_id = ? AND t.enabled = 1 AND g.enabled = 1 AND g.restricted = 0
          AND (g.name <> ? OR g.description IS NULL OR g.description <> ?)
        ORDER BY CASE WHEN g.project_id = ? THEN 0 ELSE 1 END, t.name""",
        row -> row.string("name"),
        scope.domainId(),
        BuiltInGlossary.name(),
        BuiltInGlossary.description(),
        projectId);
  }

  /** How names are written; title case where nobody has said. */
  public NameStyle nameStyle(Scope scope) {
    return sql.first(
            "SELECT name_style FROM house WHERE domain_id = ?",
            row -> NameStyle.valueOf(row.string("name_style")),
            scope.domainId())
        .orElse(NameStyle.TITLE);
  }

  /** When somebody last said how names are written; at the beginning of time where nobody did. */
  public Instant styledAt(Scope scope) {
    return sql.first(
            "SELECT styled_at FROM house WHERE domain_id = ?",
            row -> row.instant("styled_at"),
            scope.domainId())
        .orElse(Instant.EPOCH);
  }

  /** Says how names are written; the style that is there already changes nothing. */
  public void writeNames(Scope scope, NameStyle style, Instant now) {
    if (nameStyle(scope) != style) {
      raiseVersion(scope.domainId());
      sql.write(
          "UPDATE house SET name_style = ?, styled_at = ? WHERE domain_id = ?",
          style.name(),
          now,
          scope.domainId());
    }
  }

  /**
   * A dictionary as it was imported.
   *
   * @param projectId empty for the dictionary of the whole domain
   */
  public List<DictionaryEntry> dictionary(Scope scope, String projectId) {
    if (!projectId.isEmpty() && !scope.sees(projectId)) {
      return List.of();
    }
    return sql.list(
        """
        SELECT entry_key, expansion, whole_name FROM dictionary_entry
        WHERE domain_id = ? AND project_id = ? ORDER BY whole_name, entry_key""",
        row ->
            new DictionaryEntry(
                row.string("entry_key"), row.string("expansion"), row.flag("whole_name")),
        scope.domainId(),
        projectId);
  }

  /**
   * When the dictionary was replaced last; absent where there never was one.
   *
   * @param projectId empty for the dictionary of the whole domain
   */
  public Optional<Instant> dictionaryReplacedAt(Scope scope, String projectId) {
    if (!projectId.isEmpty() && !scope.sees(projectId)) {
      return Optional.empty();
    }
    return sql.first(
        "SELECT replaced_at FROM dictionary WHERE domain_id = ? AND project_id = ?",
        row -> row.instant("replaced_at"),
        scope.domainId(),
        projectId);
  }

  /** Whose name it is. */
  public record NameOwner(String domainId, String projectId, String assetId, String table) {}

  /**
   * Remembers names that a person accepted or wrote, each over an earlier one of its column.
   *
   * @param names column and name, no column for the table itself
   */
  public void accept(NameOwner owner, Collection<ColumnName> names, Instant now) {
    if (names.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ColumnName name : names) {
      rows.add(
          new @Nullable Object[] {
            owner.domainId(),
            owner.assetId(),
            name.column(),
            owner.projectId(),
            owner.table(),
            name.value(),
            now
          });
    }
    sql.writeAll(
        """
        INSERT INTO accepted_name (domain_id, asset_id, column_name, project_id, table_name, value,
          accepted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, asset_id, column_name) DO UPDATE SET
          project_id = excluded.project_id, table_name = excluded.table_name,
          value = excluded.value, accepted_at = excluded.accepted_at""",
        rows);
    raiseVersion(owner.domainId());
  }

  /** Forgets names of an asset, each only while it still is that name. */
  public void forget(String domainId, String assetId, Collection<ColumnName> names) {
    if (names.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ColumnName name : names) {
      rows.add(new @Nullable Object[] {domainId, assetId, name.column(), name.value()});
    }
    sql.writeAll(
        """
        DELETE FROM accepted_name WHERE domain_id = ? AND asset_id = ? AND column_name = ?
          AND value = ?""",
        rows);
    raiseVersion(domainId);
  }

  /** A column's technical name, empty for the table itself, and its business name. */
  public record ColumnName(String column, String value) {}

  /**
   * Replaces a dictionary.
   *
   * @param projectId empty for the dictionary of the whole domain
   */
  public void replaceDictionary(
      String domainId, String projectId, Collection<DictionaryEntry> entries, Instant now) {
    sql.write(
        "DELETE FROM dictionary_entry WHERE domain_id = ? AND project_id = ?", domainId, projectId);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (DictionaryEntry entry : entries) {
      rows.add(
          new @Nullable Object[] {
            domainId, projectId, entry.wholeName(), entry.key(), entry.expansion()
          });
    }
    sql.writeAll(
        """
        INSERT INTO dictionary_entry (domain_id, project_id, whole_name, entry_key, expansion)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, project_id, whole_name, entry_key) DO UPDATE SET
          expansion = excluded.expansion""",
        rows);
    sql.write(
        """
        INSERT INTO dictionary (domain_id, project_id, replaced_at) VALUES (?, ?, ?)
        ON CONFLICT (domain_id, project_id) DO UPDATE SET replaced_at = excluded.replaced_at""",
        domainId,
        projectId,
        now);
    raiseVersion(domainId);
  }

  private void raiseVersion(String domainId) {
    sql.write(
        """
        INSERT INTO house (domain_id, version) VALUES (?, 1)
        ON CONFLICT (domain_id) DO UPDATE SET version = house.version + 1""",
        domainId);
  }
}
