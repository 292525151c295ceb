// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import dev.glossator.core.domains.Domain;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The domains of this installation. */
public final class DomainStore {
  /** Every table with a {@code domain_id}; a test holds the list to the schema. */
  public static final List<String> TABLES_OF_A_DOMAIN =
      List.of(
          "project",
          "user_profile",
          "access_key",
          "membership",
          "client_token",
          "event",
          "form_type",
          "asset_type",
          "asset_type_form",
          "asset",
          "asset_revision",
          "asset_content",
          "field_text",
          "glossary",
          "glossary_term",
          "term_relation",
          "listing",
          "listing_revision",
          "search_document",
          "search_field",
          "search_word",
          "run",
          "run_entry",
          "decision",
          "evidence",
          "house",
          "accepted_name",
          "acceptance_policy",
          "bulk",
          "bulk_asset",
          "dictionary_entry",
          "dictionary");

  /** Every table with a {@code run_id} and no {@code domain_id}. */
  public static final List<String> TABLES_OF_A_RUN =
      List.of("run_item", "run_active", "prediction");

  private final Sql sql;

  public DomainStore(Sql sql) {
    this.sql = sql;
  }

  public void insert(Domain domain) {
    sql.write(
        """
        INSERT INTO domain (id, name, description, execution_role, service_role, kms_key,
          single_sign_on, tags, version, root_unit_id, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        domain.id(),
        domain.name(),
        domain.description(),
        domain.executionRole(),
        domain.serviceRole(),
        domain.kmsKey(),
        domain.singleSignOn(),
        domain.tags(),
        domain.version(),
        domain.rootUnitId(),
        domain.createdAt(),
        domain.updatedAt());
  }

  public Optional<Domain> find(String id) {
    return sql.first("SELECT * FROM domain WHERE id = ?", DomainStore::map, id);
  }

  public boolean exists(String id) {
    return sql.exists("SELECT 1 FROM domain WHERE id = ?", id);
  }

  /** Writes what UpdateDomain may change. */
  public void update(Domain domain) {
    sql.write(
        """
        UPDATE domain SET name = ?, description = ?, execution_role = ?, service_role = ?,
          single_sign_on = ?, updated_at = ?
        WHERE id = ?""",
        domain.name(),
        domain.description(),
        domain.executionRole(),
        domain.serviceRole(),
        domain.singleSignOn(),
        domain.updatedAt(),
        domain.id());
  }

  /**
   * Which domains a page shows.
   *
   * @param roleArn those in which this role has an active profile
   * @param domainId only this one; null: any
   */
  public record Filter(String roleArn, @Nullable String domainId) {}

  /** Domains, oldest first, behind the given place. */
  public List<Domain> page(Filter filter, Instant afterTime, String afterId, int limit) {
    return sql.list(
        """
        SELECT d.* FROM domain d
        JOIN user_profile u ON u.domain_id = d.id AND u.role_arn = ? AND u.active = 1
        WHERE (CAST(? AS TEXT) IS NULL OR d.id = ?) AND (d.created_at, d.id) > (?, ?)
        ORDER BY d.created_at, d.id LIMIT ?""",
        DomainStore::map,
        filter.roleArn(),
        filter.domainId(),
        filter.domainId(),
        afterTime,
        afterId,
        limit);
  }

  /** Removes the domain and every row in it. */
  public void delete(String id) {
    for (String table : TABLES_OF_A_RUN) {
      sql.write(
          "DELETE FROM " + table + " WHERE run_id IN (SELECT id FROM run WHERE domain_id = ?)", id);
    }
    for (String table : TABLES_OF_A_DOMAIN) {
      sql.write("DELETE FROM " + table + " WHERE domain_id = ?", id);
    }
    sql.write("DELETE FROM domain WHERE id = ?", id);
  }

  private static Domain map(Row row) {
    return new Domain(
        row.string("id"),
        row.string("name"),
        row.stringOrNull("description"),
        row.string("execution_role"),
        row.stringOrNull("service_role"),
        row.stringOrNull("kms_key"),
        row.stringOrNull("single_sign_on"),
        row.stringOrNull("tags"),
        row.string("version"),
        row.string("root_unit_id"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
