// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import dev.glossator.core.terms.GlossaryEntry;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a domain as retrieval sees them: those in use. Synonyms stand in a term's long
 * description, in a line that begins with {@code Synonyms:}, separated by semicolons.
 */
public final class TermEntries {

  static final String LAST_CHANGE = "SELECT max(updated_at) FROM glossary_term WHERE domain_id = ?";

  private static final String SYNONYMS = "Synonyms:";

  private final Sql sql;

  public TermEntries(Sql sql) {
    this.sql = sql;
  }

  /** Differs whenever a term or glossary was added, changed or taken away. */
  public String version(Scope scope) {
    String domainId = scope.domainId();
    return sql.number("SELECT count(*) FROM glossary_term WHERE domain_id = ?", domainId)
        + "."
        + sql.number(LAST_CHANGE, domainId)
        + "."
        + sql.number("SELECT count(*) FROM glossary WHERE domain_id = ?", domainId)
        + "."
        + sql.number("SELECT max(updated_at) FROM glossary WHERE domain_id = ?", domainId);
  }

  /** When a term of the domain was changed last; at the beginning of time where there is none. */
  public Instant changedAt(Scope scope) {
    return sql.first(
            "SELECT updated_at FROM glossary_term WHERE domain_id = ? ORDER BY updated_at DESC"
                + " LIMIT 1",
            row -> row.instant("updated_at"),
            scope.domainId())
        .orElse(Instant.EPOCH);
  }

  /** Every term in use. */
  public List<GlossaryEntry> all(Scope scope) {
    String domainId = scope.domainId();
    Map<String, List<String>> parents = parents(domainId);
    return sql.list(
        """
        SELECT t.id, t.name, t.short_description, t.long_description, g.restricted
        FROM glossary_term t
        JOIN glossary g ON g.domain_id = t.domain_id AND g.id = t.glossary_id
        WHERE t.domain_id = ? AND t.enabled = 1 AND g.enabled = 1
        ORDER BY t.id""",
        row ->
            new GlossaryEntry(
                row.string("id"),
                row.string("name"),
                definition(
                    row.stringOrNull("short_description"), row.stringOrNull("long_description")),
                synonyms(row.stringOrNull("long_description")),
                parents.getOrDefault(row.string("id"), List.of()),
                row.flag("restricted")),
        domainId);
  }

  private Map<String, List<String>> parents(String domainId) {
    Map<String, List<String>> parents = new HashMap<>();
    sql.list(
            """
            SELECT term_id, target_id FROM term_relation WHERE domain_id = ? AND kind = 'IS_A'
            ORDER BY term_id, position""",
            row -> Map.entry(row.string("term_id"), row.string("target_id")),
            domainId)
        .forEach(
            entry ->
                parents
                    .computeIfAbsent(entry.getKey(), term -> new ArrayList<>())
                    .add(entry.getValue()));
    return parents;
  }

  /**
   * Short and long text together; a long text that goes on where a cut short one ends replaces it.
   */
  static String definition(@Nullable String shortText, @Nullable String longText) {
    String beginning = shortText == null ? "" : shortText.strip();
    StringBuilder rest = new StringBuilder();
    if (longText != null) {
      for (String line : longText.lines().toList()) {
        if (!line.startsWith(SYNONYMS) && !line.isBlank()) {
          rest.append(rest.isEmpty() ? "" : " ").append(line.strip());
        }
      }
    }
    String whole = rest.toString();
    String uncut = beginning.endsWith("…") ? beginning.replaceFirst("…$", "") : beginning;
    return whole.startsWith(uncut) ? whole : (beginning + " " + whole).strip();
  }

  static List<String> synonyms(@Nullable String longText) {
    List<String> synonyms = new ArrayList<>();
    if (longText != null) {
      for (String line : longText.lines().toList()) {
        if (line.startsWith(SYNONYMS)) {
          for (String synonym : line.substring(SYNONYMS.length()).split(";")) {
            if (!synonym.isBlank()) {
              synonyms.add(synonym.strip());
            }
          }
        }
      }
    }
    return synonyms;
  }
}
