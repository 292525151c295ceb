// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.core.search.SearchScope;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of a domain's glossaries. */
public final class TermStore {

  private static final int IDS_MAX = 500;
  private static final String IS_A = "IS_A";
  private static final String CLASSIFIES = "CLASSIFIES";

  private final Sql sql;
  private final SearchStore search;

  TermStore(Sql sql) {
    this.sql = sql;
    this.search = new SearchStore(sql);
  }

  /**
   * Adds a term.
   *
   * @return false when its glossary has the name already; nothing is written then
   */
  public boolean insert(GlossaryTerm term, Glossary glossary) {
    var added =
        sql.update(
            """
            INSERT INTO glossary_term (domain_id, id, glossary_id, name, short_description,
              long_description, enabled, created_at, created_by, updated_at, updated_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            term.domainId(),
            term.id(),
            term.glossaryId(),
            term.name(),
            term.shortDescription(),
            term.longDescription(),
            term.enabled(),
            term.createdAt(),
            term.createdBy(),
            term.updatedAt(),
            term.updatedBy());
    if (added == 1) {
      putRelations(term);
      search.put(GlossaryDocuments.of(term, glossary));
    }
    return added == 1;
  }

  /** Writes what UpdateGlossaryTerm may change; the caller has seen that the name is free. */
  public void update(GlossaryTerm term, Glossary glossary) {
    sql.write(
        """
        UPDATE glossary_term SET glossary_id = ?, name = ?, short_description = ?,
          long_description = ?, enabled = ?, updated_at = ?, updated_by = ?
        WHERE domain_id = ? AND id = ?""",
        term.glossaryId(),
        term.name(),
        term.shortDescription(),
        term.longDescription(),
        term.enabled(),
        term.updatedAt(),
        term.updatedBy(),
        term.domainId(),
        term.id());
    putRelations(term);
    search.put(GlossaryDocuments.of(term, glossary));
  }

  private void putRelations(GlossaryTerm term) {
    sql.write(
        "DELETE FROM term_relation WHERE domain_id = ? AND term_id = ?",
        term.domainId(),
        term.id());
    List<@Nullable Object[]> rows = new ArrayList<>();
    addRows(rows, term, IS_A, term.isA());
    addRows(rows, term, CLASSIFIES, term.classifies());
    sql.writeAll(
        """
        INSERT INTO term_relation (domain_id, term_id, kind, position, target_id)
        VALUES (?, ?, ?, ?, ?)""",
        rows);
  }

  private static void addRows(
      List<@Nullable Object[]> rows, GlossaryTerm term, String kind, List<String> targets) {
    for (var at = 0; at < targets.size(); at++) {
      rows.add(new @Nullable Object[] {term.domainId(), term.id(), kind, at, targets.get(at)});
    }
  }

  public Optional<GlossaryTerm> find(Scope scope, String id) {
    return sql.first(
        "SELECT * FROM glossary_term WHERE domain_id = ? AND id = ?",
        row -> map(row, relations(scope.domainId(), id)),
        scope.domainId(),
        id);
  }

  /** The term of that name in a glossary. */
  public Optional<GlossaryTerm> findNamed(Scope scope, String glossaryId, String name) {
    return sql.first(
        "SELECT * FROM glossary_term WHERE domain_id = ? AND glossary_id = ? AND name = ?",
        row -> map(row, relations(scope.domainId(), row.string("id"))),
        scope.domainId(),
        glossaryId,
        name);
  }

  /**
   * A term as far as it matters to what it is attached to.
   *
   * @param enabled whether it and its glossary are in use
   * @param restricted whether it is governed
   * @param projectId the project that owns its glossary
   */
  public record TermUse(
      String id,
      String name,
      @Nullable String shortDescription,
      boolean enabled,
      boolean restricted,
      String projectId) {}

  /** Those of the identifiers that name a term of the domain. */
  public Map<String, TermUse> uses(Scope scope, Collection<String> ids) {
    Map<String, TermUse> uses = new HashMap<>();
    var wanted = List.copyOf(new HashSet<>(ids));
    for (var from = 0; from < wanted.size(); from += IDS_MAX) {
      var part = wanted.subList(from, Math.min(wanted.size(), from + IDS_MAX));
      var values = new ArrayList<@Nullable Object>();
      values.add(scope.domainId());
      values.addAll(part);
      sql.list(
              """
              SELECT t.id, t.name, t.short_description, t.enabled * g.enabled AS in_use,
                g.restricted, g.project_id
              FROM glossary_term t
              JOIN glossary g ON g.domain_id = t.domain_id AND g.id = t.glossary_id
              WHERE t.domain_id = ? AND t.id IN (%s)"""
                  .formatted(Sql.places(part.size())),
              row ->
                  new TermUse(
                      row.string("id"),
                      row.string("name"),
                      row.stringOrNull("short_description"),
                      row.flag("in_use"),
                      row.flag("restricted"),
                      row.string("project_id")),
              values.toArray())
          .forEach(use -> uses.put(use.id(), use));
    }
    return uses;
  }

  /** The identifiers that name no term of the domain. */
  public Set<String> missing(Scope scope, Collection<String> ids) {
    Set<String> missing = new HashSet<>(ids);
    missing.removeAll(uses(scope, ids).keySet());
    return missing;
  }

  /** Whether a glossary has a term. */
  public boolean anyOf(Scope scope, String glossaryId) {
    return sql.exists(
        "SELECT 1 FROM glossary_term WHERE domain_id = ? AND glossary_id = ? LIMIT 1",
        scope.domainId(),
        glossaryId);
  }

  /** Takes a term away, and out of the relations of others. */
  public void delete(String domainId, String id) {
    sql.write(
        "DELETE FROM term_relation WHERE domain_id = ? AND (term_id = ? OR target_id = ?)",
        domainId,
        id,
        id);
    sql.write("DELETE FROM glossary_term WHERE domain_id = ? AND id = ?", domainId, id);
    search.remove(domainId, SearchScope.GLOSSARY_TERM, id);
  }

  private Map<String, List<String>> relations(String domainId, String termId) {
    Map<String, List<String>> relations = new HashMap<>();
    sql.list(
            """
            SELECT kind, target_id FROM term_relation WHERE domain_id = ? AND term_id = ?
            ORDER BY kind, position""",
            row -> Map.entry(row.string("kind"), row.string("target_id")),
            domainId,
            termId)
        .forEach(
            entry ->
                relations
                    .computeIfAbsent(entry.getKey(), kind -> new ArrayList<>())
                    .add(entry.getValue()));
    return relations;
  }

  private static GlossaryTerm map(Row row, Map<String, List<String>> relations) {
    return new GlossaryTerm(
        row.string("domain_id"),
        row.string("id"),
        row.string("glossary_id"),
        row.string("name"),
        row.stringOrNull("short_description"),
        row.stringOrNull("long_description"),
        row.flag("enabled"),
        relations.getOrDefault(IS_A, List.of()),
        relations.getOrDefault(CLASSIFIES, List.of()),
        row.instant("created_at"),
        row.string("created_by"),
        row.instant("updated_at"),
        row.string("updated_by"));
  }
}
