// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one PostgreSQL transaction that nobody waits for yet. They go to the database
 * before the next one that somebody waits for, in one message: its driver sends statements that are
 * joined by semicolons one behind the other and then waits once.
 */
final class Pending {
  /** So few that their answers wait in a socket's buffer until all of them are sent. */
  static final int MAX = 32;

  private final List<Part> parts = new ArrayList<>();

  /**
   * A statement.
   *
   * @param query what its rows answer; null: it writes
   */
  record Part(String text, @Nullable Object[] values, @Nullable Query<?> query) {}

  /** What is sent together; somebody waits for the last. */
  record Parcel(List<Part> parts) {

    String text() {
      return parts.size() == 1
          ? parts.getFirst().text()
          : parts.stream().map(Part::text).collect(Collectors.joining(";\n"));
    }

    /** Those of all parts, in their order. */
    @Nullable Object[] values() {
      return parts.size() == 1
          ? parts.getFirst().values()
          : parts.stream().flatMap(part -> Arrays.stream(part.values())).toArray();
    }

    /** The parts whose results come before that of the last. */
    List<Part> before() {
      return parts.size() == 1 ? List.of() : parts.subList(0, parts.size() - 1);
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  boolean isFull() {
    return parts.size() >= MAX;
  }

  void add(Part part) {
    parts.add(part);
  }

  /** Forgets queries that were not sent: what they found would be older than a write. */
  void dropQueries() {
    parts.removeIf(part -> part.query() != null);
  }

  /** What waits, with a statement behind it; it waits still until {@link #clear}. */
  Parcel before(Part last) {
    if (parts.isEmpty()) {
      return new Parcel(List.of(last));
    }
    List<Part> all = new ArrayList<>(parts);
    all.add(last);
    return new Parcel(all);
  }

  /** What waits, by itself. */
  Parcel all() {
    return new Parcel(List.copyOf(parts));
  }

  void clear() {
    parts.clear();
  }
}
