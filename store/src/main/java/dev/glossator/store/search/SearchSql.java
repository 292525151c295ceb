// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchFilter;
import dev.glossator.core.search.SearchFilter.And;
import dev.glossator.core.search.SearchFilter.Comparison;
import dev.glossator.core.search.SearchFilter.Operator;
import dev.glossator.core.search.SearchFilter.Or;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Visible.Everything;
import dev.glossator.core.search.SearchQuery.Visible.OfMember;
import dev.glossator.core.search.SearchQuery.Visible.OfProject;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import dev.glossator.core.search.Words;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a query into a condition on {@code search_document d} with its values. */
final class SearchSql {

  /** A word in more things than this is tested thing by thing instead of being gathered first. */
  private static final int RARE_MAX = 2_000;

  private static final String WHOLE_NUMBER = "-?[0-9]{1,15}";
  private static final long MILLIS_MAX = 1_000_000_000_000_000L;

  private static final String FIELD_OF_DOCUMENT =
      "SELECT 1 FROM search_field f WHERE f.domain_id = d.domain_id AND f.scope = d.scope"
          + " AND f.id = d.id";

  private final Sql sql;
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();
  private final List<@Nullable Object> rareValues = new ArrayList<>();

  SearchSql(Sql sql) {
    this.sql = sql;
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> values() {
    return values;
  }

  SearchSql add(String part, Collection<? extends @Nullable Object> more) {
    text.append(part);
    values.addAll(more);
    return this;
  }

  SearchSql where(SearchQuery query) {
    add("d.domain_id = ? AND d.scope = ?", List.of(query.domainId(), query.scope()));
    switch (query.visible()) {
      case Everything ignored -> {}
      case OfProject project -> add(" AND d.project_id = ?", List.of(project.projectId()));
      case OfMember member ->
          add(
              " AND d.project_id IN (SELECT m.project_id FROM membership m WHERE m.domain_id = ?"
                  + " AND m.user_id = ?)",
              List.of(query.domainId(), member.userId()));
    }
    for (var word : query.text().words()) {
      word(query.domainId(), query.scope(), word);
      if (!query.searchIn().isEmpty()) {
        add(" AND ", List.of());
        line(query.searchIn(), patterns(word));
      }
    }
    rareWords();
    for (var phrase : query.text().phrases()) {
      add(" AND ", List.of());
      line(query.searchIn(), List.of(pattern(phrase)));
    }
    if (query.filter() != null) {
      add(" AND ", List.of());
      filter(query.domainId(), query.scope(), query.filter());
    }
    return this;
  }

  /**
   * The ways in which a word may be found; each is one range of an index, which an OR would not be.
   */
  private void word(String domainId, SearchScope scope, SearchText.Word word) {
    var ways = word.exact() ? List.of(Way.exactly(word.text())) : Way.of(word);
    var gathered = new ArrayList<String>();
    var gatheredValues = new ArrayList<@Nullable Object>();
    var tested = new ArrayList<String>();
    var testedValues = new ArrayList<@Nullable Object>();
    for (var way : ways) {
      gathered.add(
          "SELECT p.id FROM search_word p WHERE p.domain_id = ? AND p.scope = ? AND " + way.text());
      gatheredValues.addAll(List.of(domainId, scope));
      gatheredValues.addAll(way.values());
      tested.add(
          "EXISTS (SELECT 1 FROM search_word p WHERE p.domain_id = d.domain_id"
              + " AND p.scope = d.scope AND p.id = d.id AND "
              + way.text()
              + ")");
      testedValues.addAll(way.values());
    }
    var all = String.join(" UNION ALL ", gathered);
    if (isRare(all, gatheredValues)) {
      rare.add("SELECT w.id FROM (" + all + ") w");
      rareValues.addAll(gatheredValues);
    } else {
      add(" AND (" + String.join(" OR ", tested) + ")", testedValues);
    }
  }

  /** What has all rare words: of two lists PostgreSQL would look at every pair. */
  private void rareWords() {
    if (!rare.isEmpty()) {
      add(" AND d.id " + sql.dialect().gathered(String.join(" INTERSECT ", rare)), rareValues);
    }
  }

  private boolean isRare(String gathered, List<@Nullable Object> all) {
    var counting = new ArrayList<@Nullable Object>(all);
    counting.add(RARE_MAX + 1);
    return sql.number("SELECT COUNT(*) FROM (" + gathered + " LIMIT ?) t", counting.toArray())
        <= RARE_MAX;
  }

  /**
   * A range of words.
   *
   * @param text a condition on {@code search_word p}
   */
  private record Way(String text, List<Object> values) {

    static Way exactly(String word) {
      return new Way("p.word_key = ? AND p.word = ?", List.of(WordKey.of(word), word));
    }

    /** As a prefix, and by the stem where the prefix does not cover that. */
    static List<Way> of(SearchText.Word word) {
      var prefix = prefix(word.text());
      return word.stem().startsWith(word.text())
          ? List.of(prefix)
          : List.of(prefix, exactly(word.stem()));
    }

    private static Way prefix(String word) {
      var first = WordKey.of(word);
      var last = WordKey.lastOf(word);
      return WordKey.isCut(word)
          ? new Way(
              "p.word_key BETWEEN ? AND ? AND p.word LIKE ?", List.of(first, last, word + "%"))
          : new Way("p.word_key BETWEEN ? AND ?", List.of(first, last));
    }
  }

  private static List<String> patterns(SearchText.Word word) {
    return word.exact()
        ? List.of("% " + word.text() + " %")
        : List.of("% " + word.text() + "%", "% " + word.stem() + " %");
  }

  /** Words as they were written stand in front of the bar, see {@link Words#line}. */
  private static String pattern(List<String> phrase) {
    return "% " + String.join(" ", phrase) + " %|%";
  }

  /** One of the attributes (or any) has a line like one of the patterns. */
  private void line(List<String> attributes, List<String> patterns) {
    add("EXISTS (" + FIELD_OF_DOCUMENT, List.of());
    if (!attributes.isEmpty()) {
      add(" AND f.attribute IN (" + Sql.places(attributes.size()) + ")", attributes);
    }
    var likes = new ArrayList<String>();
    patterns.forEach(pattern -> likes.add("f.line LIKE ?"));
    add(" AND (" + String.join(" OR ", likes) + "))", patterns);
  }

  private void filter(String domainId, SearchScope scope, SearchFilter filter) {
    switch (filter) {
      case And and -> joined(domainId, scope, and.filters(), " AND ");
      case Or or -> joined(domainId, scope, or.filters(), " OR ");
      case Comparison comparison -> comparison(domainId, scope, comparison);
    }
  }

  private void joined(String domainId, SearchScope scope, List<SearchFilter> filters, String word) {
    add("(", List.of());
    for (var i = 0; i < filters.size(); i++) {
      add(i == 0 ? "" : word, List.of());
      filter(domainId, scope, filters.get(i));
    }
    add(")", List.of());
  }

  private void comparison(String domainId, SearchScope scope, Comparison comparison) {
    var attribute = Attributes.canonical(comparison.attribute());
    if (comparison.operator() == Operator.TEXT_SEARCH) {
      textSearch(attribute, comparison.value());
    } else if (Attributes.isTime(attribute)) {
      time(attribute.equals(Attributes.CREATED_AT) ? "d.created_at" : "d.updated_at", comparison);
    } else if (attribute.equals(Attributes.PROJECT) && comparison.operator() == Operator.EQ) {
      add("d.project_id = ?", List.of(comparison.value()));
    } else {
      var number = number(comparison);
      var column = number == null ? "f.value" : "f.number";
      add(
          "d.id IN (SELECT f.id FROM search_field f WHERE f.domain_id = ? AND f.scope = ?"
              + " AND f.attribute = ? AND "
              + column
              + sign(comparison.operator())
              + "?)",
          List.of(domainId, scope, attribute, number == null ? comparison.value() : number));
    }
  }

  private void textSearch(String attribute, String value) {
    var search = SearchText.read(value);
    add("(1 = 1", List.of());
    for (var word : search.words()) {
      add(" AND ", List.of());
      line(List.of(attribute), patterns(word));
    }
    for (var phrase : search.phrases()) {
      add(" AND ", List.of());
      line(List.of(attribute), List.of(pattern(phrase)));
    }
    add(search.words().isEmpty() ? " AND 1 = 0)" : ")", List.of());
  }

  /** Times are compared in milliseconds, as the API shows them. */
  private void time(String column, Comparison comparison) {
    var millis = comparison.millis();
    if (millis.isEmpty()) {
      add("1 = 0", List.of());
      return;
    }
    var micros = micros(millis.getAsLong());
    if (comparison.operator() == Operator.EQ) {
      add(column + " BETWEEN ? AND ?", List.of(micros, micros + 999));
    } else {
      var rest =
          comparison.operator() == Operator.LE || comparison.operator() == Operator.GT ? 999 : 0;
      add(column + sign(comparison.operator()) + "?", List.of(micros + rest));
    }
  }

  private static @Nullable Long number(Comparison comparison) {
    if (comparison.number() != null || comparison.operator() == Operator.EQ) {
      return comparison.number();
    }
    return comparison.value().matches(WHOLE_NUMBER) ? Long.valueOf(comparison.value()) : null;
  }

  private static long micros(long millis) {
    return Math.clamp(millis, -MILLIS_MAX, MILLIS_MAX) * 1_000;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case EQ -> " = ";
      case LE -> " <= ";
      case LT -> " < ";
      case GE -> " >= ";
      case GT -> " > ";
      case TEXT_SEARCH -> throw new IllegalArgumentException("TEXT_SEARCH compares words");
    };
  }
}
