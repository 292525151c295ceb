// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import dev.glossator.store.sql.Sql;
import java.util.List;

/**
 * What a project owns in the catalogue: one statement a table, however much it is, so that the
 * writer is not held for each asset anew.
 */
final class ProjectBelongings {

  private static final String ASSETS =
      "SELECT id FROM asset WHERE domain_id = ? AND project_id = ?";
  private static final String GLOSSARIES =
      "SELECT id FROM glossary WHERE domain_id = ? AND project_id = ?";
  private static final String LISTINGS =
      """
      SELECT l.id FROM listing l JOIN asset a ON a.domain_id = l.domain_id AND a.id = l.asset_id
      WHERE a.domain_id = ? AND a.project_id = ?""";
  private static final String TERMS =
      """
      SELECT t.id FROM glossary_term t
      JOIN glossary g ON g.domain_id = t.domain_id AND g.id = t.glossary_id
      WHERE g.domain_id = ? AND g.project_id = ?""";

  private static final List<String> SEARCHED =
      List.of("search_document", "search_field", "search_word");

  private final Sql sql;
  private final String domainId;
  private final String projectId;

  ProjectBelongings(Sql sql, String domainId, String projectId) {
    this.sql = sql;
    this.domainId = domainId;
    this.projectId = projectId;
  }

  boolean any() {
    return sql.exists(ASSETS + " LIMIT 1", domainId, projectId)
        || sql.exists(GLOSSARIES + " LIMIT 1", domainId, projectId);
  }

  /** Takes everything away, each after what depends on it. */
  void delete() {
    forget("LISTING", LISTINGS);
    delete("listing_revision", "listing_id", LISTINGS);
    delete("listing", "id", LISTINGS);
    forget("ASSET", ASSETS);
    for (String table : List.of("asset_revision", "asset_content", "field_text")) {
      delete(table, "asset_id", ASSETS);
    }
    sql.write("DELETE FROM prediction WHERE asset_id IN (" + ASSETS + ")", domainId, projectId);
    forget("GLOSSARY_TERM", TERMS);
    delete("term_relation", "term_id", TERMS);
    delete("term_relation", "target_id", TERMS);
    delete("glossary_term", "id", TERMS);
    forget("GLOSSARY", GLOSSARIES);
    for (String table : List.of("asset", "glossary")) {
      sql.write(
          "DELETE FROM " + table + " WHERE domain_id = ? AND project_id = ?", domainId, projectId);
    }
  }

  private void delete(String table, String column, String ids) {
    sql.write(
        "DELETE FROM " + table + " WHERE domain_id = ? AND " + column + " IN (" + ids + ")",
        domainId,
        domainId,
        projectId);
  }

  private void forget(String scope, String ids) {
    for (String table : SEARCHED) {
      sql.write(
          "DELETE FROM " + table + " WHERE domain_id = ? AND scope = ? AND id IN (" + ids + ")",
          domainId,
          scope,
          domainId,
          projectId);
    }
  }
}
