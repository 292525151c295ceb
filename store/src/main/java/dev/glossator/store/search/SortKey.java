// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchQuery.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** By which expression a search is ordered, and how its pages go on. */
record SortKey(
    String expression, List<Object> attributeValues, boolean number, boolean descending) {

  private static final String FIELD =
      """
      COALESCE((SELECT MIN(s.value) FROM search_field s WHERE s.domain_id = d.domain_id
        AND s.scope = d.scope AND s.id = d.id AND s.attribute = ?), '')""";

  private static final long LEAST = -Long.MAX_VALUE;

  private static final String NUMBER =
      """
      COALESCE((SELECT MIN(s.number) FROM search_field s WHERE s.domain_id = d.domain_id
        AND s.scope = d.scope AND s.id = d.id AND s.attribute = ?),"""
          + LEAST
          + ")";

  /**
   * The key of an order.
   *
   * @param isNumber whether an attribute of forms holds numbers: as texts, 10 stands before 9
   */
  static SortKey of(Sort sort, Predicate<String> isNumber) {
    return switch (sort.attribute()) {
      case Attributes.CREATED_AT -> new SortKey("d.created_at", List.of(), true, sort.descending());
      case Attributes.UPDATED_AT -> new SortKey("d.updated_at", List.of(), true, sort.descending());
      case Attributes.NAME -> new SortKey("d.name_key", List.of(), false, sort.descending());
      case String attribute when isNumber.test(attribute) ->
          new SortKey(NUMBER, List.of(attribute), true, sort.descending());
      case String attribute -> new SortKey(FIELD, List.of(attribute), false, sort.descending());
    };
  }

  String direction() {
    return descending ? "DESC" : "ASC";
  }

  String behind() {
    return descending ? "<" : ">";
  }

  /** A key of the page before; where that was a text, the attribute has got numbers since. */
  Object parse(String key) {
    if (!number) {
      return key;
    }
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException text) {
      return LEAST;
    }
  }

  /** The values of a comparison with a place: those of the expression, then the place. */
  List<@Nullable Object> values(Object key, String id) {
    var values = new ArrayList<@Nullable Object>(attributeValues);
    values.add(key);
    values.add(id);
    return values;
  }
}
