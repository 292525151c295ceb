// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.Filter;
import dev.glossator.contract.model.FilterClause;
import dev.glossator.contract.model.SearchInItem;
import dev.glossator.contract.model.SearchSort;
import dev.glossator.contract.model.SortOrder;
import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchFilter;
import dev.glossator.core.search.SearchFilter.Comparison;
import dev.glossator.core.search.SearchFilter.Operator;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Sort;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the three searches ask alike, read from the wire.
 *
 * @param text the words
 * @param hopeless whether the text holds signs only, which nothing matches
 * @param searchIn the attributes that the words are looked for in
 */
record Request(
    SearchText text,
    boolean hopeless,
    List<String> searchIn,
    @Nullable SearchFilter filter,
    @Nullable Sort sort) {

  private static final int COMPARISONS_MAX = 200;
  private static final int DEPTH_MAX = 10;

  static Request read(
      @Nullable String text,
      @Nullable List<SearchInItem> searchIn,
      @Nullable FilterClause filters,
      @Nullable SearchSort sort) {
    var words = text == null ? "" : text;
    var filter = filters == null ? null : filter(filters, 1);
    if (filter != null && comparisons(filter) > COMPARISONS_MAX) {
      throw ApiException.validation(
          "filters may hold " + COMPARISONS_MAX + " comparisons at most; ask in several searches");
    }
    return new Request(
        SearchText.read(words),
        SearchText.isWordless(words),
        searchIn == null ? List.of() : searchIn.stream().map(SearchInItem::attribute).toList(),
        filter,
        sort == null ? null : new Sort(sort.attribute(), sort.order() == SortOrder.DESCENDING));
  }

  SearchQuery query(String domainId, SearchScope scope, Visible visible, Sort otherwise) {
    return new SearchQuery(
        domainId, scope, visible, text, searchIn, filter, sort == null ? otherwise : sort);
  }

  private static SearchFilter filter(FilterClause clause, int depth) {
    if (depth > DEPTH_MAX) {
      throw ApiException.validation(
          "filters may be nested " + DEPTH_MAX + " deep at most; join them flatter");
    }
    return switch (clause) {
      case FilterClause.OfAnd and -> new SearchFilter.And(filters(and.value(), depth + 1));
      case FilterClause.OfOr or -> new SearchFilter.Or(filters(or.value(), depth + 1));
      case FilterClause.OfFilter one -> {
        var filter = one.value();
        if (filter.value() == null && filter.intValue() == null) {
          throw ApiException.validation(
              "The filter on " + filter.attribute() + " needs a value or an intValue");
        }
        yield comparison(filter);
      }
    };
  }

  private static Comparison comparison(Filter filter) {
    var comparison =
        new Comparison(
            filter.attribute(),
            filter.operator() == null ? Operator.EQ : Operator.valueOf(filter.operator().value()),
            filter.value() == null ? String.valueOf(filter.intValue()) : filter.value(),
            filter.intValue());
    if (Attributes.isTime(comparison.attribute())
        && comparison.operator() != Operator.TEXT_SEARCH
        && comparison.millis().isEmpty()) {
      throw ApiException.validation(
          "The filter on "
              + comparison.attribute()
              + " needs a time: milliseconds since 1970, or as in 2026-01-31T08:00:00Z");
    }
    return comparison;
  }

  private static List<SearchFilter> filters(List<FilterClause> clauses, int depth) {
    return clauses.stream().map(clause -> filter(clause, depth)).toList();
  }

  private static int comparisons(SearchFilter filter) {
    return switch (filter) {
      case SearchFilter.And and -> and.filters().stream().mapToInt(Request::comparisons).sum();
      case SearchFilter.Or or -> or.filters().stream().mapToInt(Request::comparisons).sum();
      case Comparison ignored -> 1;
    };
  }
}
