// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import dev.glossator.core.domains.Project;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects of a domain. */
public final class ProjectStore {
  private static final List<String> TABLES_OF_A_PROJECT =
      List.of(
          "run_entry",
          "run",
          "bulk",
          "acceptance_policy",
          "evidence",
          "dictionary_entry",
          "dictionary",
          "membership");

  private final Sql sql;

  public ProjectStore(Sql sql) {
    this.sql = sql;
  }

  public void insert(Project project) {
    sql.write(
        """
        INSERT INTO project (domain_id, id, name, description, domain_unit_id, profile_id,
          category, glossary_terms, resource_tags, user_parameters, created_by, created_at,
          updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        project.domainId(),
        project.id(),
        project.name(),
        project.description(),
        project.domainUnitId(),
        project.profileId(),
        project.category(),
        String.join(" ", project.glossaryTerms()),
        project.resourceTags(),
        project.userParameters(),
        project.createdBy(),
        project.createdAt(),
        project.updatedAt());
  }

  public Optional<Project> find(Scope scope, String id) {
    return sql.first(
        "SELECT * FROM project WHERE domain_id = ? AND id = ?",
        ProjectStore::map,
        scope.domainId(),
        id);
  }

  public boolean exists(Scope scope, String id) {
    return sql.exists("SELECT 1 FROM project WHERE domain_id = ? AND id = ?", scope.domainId(), id);
  }

  public boolean anyIn(Scope scope) {
    return sql.exists("SELECT 1 FROM project WHERE domain_id = ? LIMIT 1", scope.domainId());
  }

  /** Writes what UpdateProject may change. */
  public void update(Project project) {
    sql.write(
        """
        UPDATE project SET name = ?, description = ?, domain_unit_id = ?, glossary_terms = ?,
          resource_tags = ?, user_parameters = ?, updated_at = ?
        WHERE domain_id = ? AND id = ?""",
        project.name(),
        project.description(),
        project.domainUnitId(),
        String.join(" ", project.glossaryTerms()),
        project.resourceTags(),
        project.userParameters(),
        project.updatedAt(),
        project.domainId(),
        project.id());
  }

  /** Whether a project owns anything in the catalogue. */
  public boolean hasBelongings(Scope scope, String id) {
    return new ProjectBelongings(sql, scope.domainId(), id).any();
  }

  /** Removes the assets, listings, glossaries and terms of a project. */
  public void deleteBelongings(String domainId, String id) {
    new ProjectBelongings(sql, domainId, id).delete();
  }

  /** Removes the project, its members, runs, evidence and words; its belongings go before it. */
  public void delete(String domainId, String id) {
    List<String> ofRuns = new ArrayList<>(DomainStore.TABLES_OF_A_RUN);
    ofRuns.add("decision");
    for (String table : ofRuns) {
      sql.write(
          "DELETE FROM "
              + table
              + " WHERE run_id IN (SELECT id FROM run WHERE domain_id = ? AND project_id = ?)",
          domainId,
          id);
    }
    sql.write(
        "DELETE FROM bulk_asset WHERE bulk_id IN"
            + " (SELECT id FROM bulk WHERE domain_id = ? AND project_id = ?)",
        domainId,
        id);
    for (String table : TABLES_OF_A_PROJECT) {
      sql.write("DELETE FROM " + table + " WHERE domain_id = ? AND project_id = ?", domainId, id);
    }
    sql.write("DELETE FROM project WHERE domain_id = ? AND id = ?", domainId, id);
  }

  /**
   * Which projects a page shows.
   *
   * @param memberId only those this user is a member of; null: all
   * @param name only those of exactly this name; null: all
   * @param category only those of this category; null: all
   */
  public record Filter(
      @Nullable String memberId, @Nullable String name, @Nullable String category) {}

  /** The projects of a domain, oldest first, behind the given place. */
  public List<Project> page(
      Scope scope, Filter filter, Instant afterTime, String afterId, int limit) {
    return sql.list(
        """
        SELECT p.* FROM project p
        WHERE p.domain_id = ? AND (p.created_at, p.id) > (?, ?)
          AND (CAST(? AS TEXT) IS NULL OR p.name = ?)
          AND (CAST(? AS TEXT) IS NULL OR p.category = ?)
          AND (CAST(? AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM membership m
            WHERE m.domain_id = p.domain_id AND m.project_id = p.id AND m.user_id = ?))
        ORDER BY p.created_at, p.id LIMIT ?""",
        ProjectStore::map,
        scope.domainId(),
        afterTime,
        afterId,
        filter.name(),
        filter.name(),
        filter.category(),
        filter.category(),
        filter.memberId(),
        filter.memberId(),
        limit);
  }

  private static Project map(Row row) {
    String terms = row.stringOrNull("glossary_terms");
    return new Project(
        row.string("domain_id"),
        row.string("id"),
        row.string("name"),
        row.stringOrNull("description"),
        row.string("domain_unit_id"),
        row.stringOrNull("profile_id"),
        row.stringOrNull("category"),
        terms == null || terms.isEmpty() ? List.of() : List.of(terms.split(" ")),
        row.stringOrNull("resource_tags"),
        row.stringOrNull("user_parameters"),
        row.string("created_by"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
