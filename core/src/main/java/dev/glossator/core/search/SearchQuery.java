// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for.
 *
 * @param domainId where to look
 * @param scope what to look for
 * @param visible whose things may be seen
 * @param text what somebody typed
 * @param searchIn the attributes that free text looks in; empty: all
 * @param filter a condition on attributes, if any
 * @param sort the order
 */
public record SearchQuery(
    String domainId,
    SearchScope scope,
    Visible visible,
    SearchText text,
    List<String> searchIn,
    @Nullable SearchFilter filter,
    Sort sort) {

  public SearchQuery {
    searchIn = searchIn.stream().map(Attributes::canonical).toList();
  }

  /** Updated last first, then by id. */
  public static final Sort NEWEST_FIRST = new Sort(Attributes.UPDATED_AT, true);

  /**
   * An order; things that agree in the attribute follow their id.
   *
   * @param attribute any spelling
   * @param descending whether the greatest comes first
   */
  public record Sort(String attribute, boolean descending) {
    public Sort {
      attribute = Attributes.canonical(attribute);
    }
  }

  /** Whose things a search may show. */
  public sealed interface Visible {

    /** Everything in the domain. */
    record Everything() implements Visible {}

    /** What one project owns. */
    record OfProject(String projectId) implements Visible {}

    /** What the projects own that the user is a member of. */
    record OfMember(String userId) implements Visible {}
  }

  /**
   * A thing that was found.
   *
   * @param id its identifier
   * @param sortKey its place in the order, for the next page
   */
  public record Hit(String id, String sortKey) {}

  /**
   * How often a value of an attribute occurs among the things found.
   *
   * @param value the value
   * @param count how many things have it
   */
  public record Facet(String value, long count) {}
}
