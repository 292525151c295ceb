// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.List;
import java.util.Optional;

/** The glossaries of a domain. */
public final class GlossaryStore {

  private final Sql sql;
  private final TermStore terms;
  private final SearchStore search;

  public GlossaryStore(Sql sql) {
    this.sql = sql;
    this.terms = new TermStore(sql);
    this.search = new SearchStore(sql);
  }

  /** The terms of all glossaries. */
  public TermStore terms() {
    return terms;
  }

  /**
   * Adds a glossary.
   *
   * @return false when the name is taken; nothing is written then
   */
  public boolean insert(Glossary glossary) {
    var added =
        sql.update(
            """
            INSERT INTO glossary (domain_id, id, project_id, name, description, enabled, restricted,
              created_at, created_by, updated_at, updated_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            glossary.domainId(),
            glossary.id(),
            glossary.projectId(),
            glossary.name(),
            glossary.description(),
            glossary.enabled(),
            glossary.restricted(),
            glossary.createdAt(),
            glossary.createdBy(),
            glossary.updatedAt(),
            glossary.updatedBy());
    if (added == 1) {
      search.put(GlossaryDocuments.of(glossary));
    }
    return added == 1;
  }

  public Optional<Glossary> find(Scope scope, String id) {
    return sql.first(
        "SELECT * FROM glossary WHERE domain_id = ? AND id = ?",
        GlossaryStore::map,
        scope.domainId(),
        id);
  }

  /** The glossary of that name. */
  public Optional<Glossary> findNamed(Scope scope, String name) {
    return sql.first(
        "SELECT * FROM glossary WHERE domain_id = ? AND name = ?",
        GlossaryStore::map,
        scope.domainId(),
        name);
  }

  /** Writes what UpdateGlossary may change; the caller has seen that the name is free. */
  public void update(Glossary glossary) {
    sql.write(
        """
        UPDATE glossary SET name = ?, description = ?, enabled = ?, updated_at = ?, updated_by = ?
        WHERE domain_id = ? AND id = ?""",
        glossary.name(),
        glossary.description(),
        glossary.enabled(),
        glossary.updatedAt(),
        glossary.updatedBy(),
        glossary.domainId(),
        glossary.id());
    search.put(GlossaryDocuments.of(glossary));
  }

  public void delete(String domainId, String id) {
    sql.write("DELETE FROM glossary WHERE domain_id = ? AND id = ?", domainId, id);
    search.remove(domainId, SearchScope.GLOSSARY, id);
  }

  /** What search knows of a glossary, with the texts as they were written. */
  public List<SearchField> fields(Glossary glossary) {
    return GlossaryDocuments.of(glossary).fields();
  }

  /** What search knows of a term, with the texts as they were written. */
  public List<SearchField> fields(GlossaryTerm term, Glossary glossary) {
    return GlossaryDocuments.of(term, glossary).fields();
  }

  static Glossary map(Row row) {
    return new Glossary(
        row.string("domain_id"),
        row.string("id"),
        row.string("project_id"),
        row.string("name"),
        row.stringOrNull("description"),
        row.flag("enabled"),
        row.flag("restricted"),
        row.instant("created_at"),
        row.string("created_by"),
        row.instant("updated_at"),
        row.string("updated_by"));
  }
}
