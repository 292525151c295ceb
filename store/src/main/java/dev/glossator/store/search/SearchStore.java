// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Facet;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.Words;
import dev.glossator.core.types.TypeNames;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be found, and finding it. A thing is put in the transaction that changes it. */
public final class SearchStore {

  private static final int NAME_MAX = 200;

  private final Sql sql;

  public SearchStore(Sql sql) {
    this.sql = sql;
  }

  /** Makes a thing findable as it is now. Only what differs from before is written. */
  public void put(SearchDocument document) {
    sql.write(
        """
        INSERT INTO search_document (domain_id, scope, id, project_id, name_key, created_at,
          updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, scope, id) DO UPDATE SET project_id = EXCLUDED.project_id,
          name_key = EXCLUDED.name_key, created_at = EXCLUDED.created_at,
          updated_at = EXCLUDED.updated_at""",
        document.domainId(),
        document.scope(),
        document.id(),
        document.projectId(),
        nameKey(document.name()),
        document.createdAt(),
        document.updatedAt());
    putFields(document);
    putWords(document);
  }

  /** Lets a thing be found no more. */
  public void remove(String domainId, SearchScope scope, String id) {
    for (var table : List.of("search_word", "search_field", "search_document")) {
      sql.write(
          "DELETE FROM " + table + " WHERE domain_id = ? AND scope = ? AND id = ?",
          domainId,
          scope,
          id);
    }
  }

  /** The page behind {@code after}, or the first one. */
  public List<Hit> page(Scope scope, SearchQuery query, @Nullable Hit after, int limit) {
    requireWithin(scope, query);
    var page = pageQuery(query, after, limit);
    return sql.list(
        page.text(),
        row -> new Hit(row.string("id"), row.string("sort_key")),
        page.values().toArray());
  }

  /** A statement with its values; a test reads its plan. */
  record Statement(String text, List<@Nullable Object> values) {}

  Statement pageQuery(SearchQuery query, @Nullable Hit after, int limit) {
    var condition = new SearchSql(sql).where(query);
    var key = SortKey.of(query.sort(), attribute -> isNumber(query, attribute));
    if (after != null) {
      condition.add(
          " AND (%s, d.id) %s (?, ?)".formatted(key.expression(), key.behind()),
          key.values(key.parse(after.sortKey()), after.id()));
    }
    var text =
        "SELECT d.id, %s AS sort_key FROM search_document d WHERE %s ORDER BY 2 %s, d.id %s LIMIT ?"
            .formatted(key.expression(), condition.text(), key.direction(), key.direction());
    var values = new ArrayList<@Nullable Object>(key.attributeValues());
    values.addAll(condition.values());
    values.add(limit);
    return new Statement(text, values);
  }

  private boolean isNumber(SearchQuery query, String attribute) {
    return sql.exists(
        """
        SELECT 1 FROM search_field WHERE domain_id = ? AND scope = ? AND attribute = ?
          AND number IS NOT NULL LIMIT 1""",
        query.domainId(),
        query.scope(),
        attribute);
  }

  /** How many things are found, counted up to {@code most}. */
  public long count(Scope scope, SearchQuery query, long most) {
    requireWithin(scope, query);
    var condition = new SearchSql(sql).where(query);
    condition.add(" LIMIT ?", List.of(most));
    return sql.number(
        "SELECT COUNT(*) FROM (SELECT 1 FROM search_document d WHERE " + condition.text() + ") t",
        condition.values().toArray());
  }

  /** The values of an attribute among the things found, the most frequent first. */
  public List<Facet> facets(Scope scope, SearchQuery query, String attribute, int limit) {
    requireWithin(scope, query);
    var condition = new SearchSql(sql).where(query);
    var values = new ArrayList<@Nullable Object>();
    values.add(Attributes.canonical(attribute));
    values.addAll(condition.values());
    values.add(limit);
    return sql.list(
        """
        SELECT f.value AS value, COUNT(DISTINCT d.id) AS matches FROM search_document d
        JOIN search_field f ON f.domain_id = d.domain_id AND f.scope = d.scope AND f.id = d.id
        WHERE f.attribute = ? AND f.value IS NOT NULL AND %s
        GROUP BY f.value ORDER BY 2 DESC, 1 LIMIT ?"""
            .formatted(condition.text()),
        row -> new Facet(row.string("value"), row.number("matches")),
        values.toArray());
  }

  /** A query says what it looks for; the scope says whether that may be seen. */
  private static void requireWithin(Scope scope, SearchQuery query) {
    boolean domain =
        query.domainId().equals(scope.domainId())
            || query.domainId().equals(TypeNames.MANAGED_DOMAIN);
    boolean project =
        query.scope() != SearchScope.ASSET
            || switch (query.visible()) {
              case Visible.Everything ignored -> scope.whole();
              case Visible.OfProject one -> scope.sees(one.projectId());
              case Visible.OfMember member -> scope.whole() || scope.isOf(member.userId());
            };
    if (!domain || !project) {
      throw new IllegalArgumentException("a search reaches beyond its scope: " + query.visible());
    }
  }

  private void putFields(SearchDocument document) {
    var fields = document.fields().stream().map(SearchStore::stored).toList();
    var old =
        sql.list(
            """
            SELECT attribute, value, number, line FROM search_field
            WHERE domain_id = ? AND scope = ? AND id = ? ORDER BY position""",
            row ->
                new SearchField(
                    row.string("attribute"),
                    row.stringOrNull("value"),
                    row.numberOrNull("number"),
                    row.string("line")),
            document.domainId(),
            document.scope(),
            document.id());
    if (old.equals(fields)) {
      return;
    }
    sql.write(
        "DELETE FROM search_field WHERE domain_id = ? AND scope = ? AND id = ?",
        document.domainId(),
        document.scope(),
        document.id());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (var field : fields) {
      rows.add(
          new @Nullable Object[] {
            document.domainId(),
            document.scope(),
            document.id(),
            rows.size(),
            field.attribute(),
            field.value(),
            field.number(),
            field.text()
          });
    }
    sql.writeAll(
        """
        INSERT INTO search_field (domain_id, scope, id, position, attribute, value, number, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  /** A field as its row holds it, with the line to search in place of the text. */
  private static SearchField stored(SearchField field) {
    return new SearchField(
        field.attribute(),
        field.value(),
        field.number(),
        field.text().isEmpty() ? "" : Words.line(field.text()));
  }

  private void putWords(SearchDocument document) {
    Set<String> words = new LinkedHashSet<>();
    document.fields().forEach(field -> words.addAll(Words.keys(field.text())));
    var old =
        new HashSet<>(
            sql.list(
                "SELECT word FROM search_word WHERE domain_id = ? AND scope = ? AND id = ?",
                row -> row.string("word"),
                document.domainId(),
                document.scope(),
                document.id()));
    sql.writeAll(
        """
        DELETE FROM search_word
        WHERE domain_id = ? AND scope = ? AND id = ? AND word_key = ? AND word = ?""",
        rows(document, old.stream().filter(word -> !words.contains(word)).toList()));
    sql.writeAll(
        """
        INSERT INTO search_word (domain_id, scope, id, word_key, word) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING""",
        rows(document, words.stream().filter(word -> !old.contains(word)).toList()));
  }

  private static List<@Nullable Object[]> rows(SearchDocument document, List<String> words) {
    List<@Nullable Object[]> rows = new ArrayList<>(words.size());
    for (var word : words) {
      rows.add(
          new @Nullable Object[] {
            document.domainId(), document.scope(), document.id(), WordKey.of(word), word
          });
    }
    return rows;
  }

  private static String nameKey(String name) {
    var key = name.toLowerCase(Locale.ROOT);
    return key.length() <= NAME_MAX
        ? key
        : key.substring(0, key.offsetByCodePoints(0, key.codePointCount(0, NAME_MAX)));
  }
}
