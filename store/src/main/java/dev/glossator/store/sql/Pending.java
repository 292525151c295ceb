// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one PostgreSQL transaction that nobody waits for. They go to the database before
 * the next one that somebody waits for, in one message: its driver sends statements that are joined
 * by semicolons one behind the other and then waits once.
 */
final class Pending {
  /** So few that their answers wait in a socket's buffer until all of them are sent. */
  static final int MAX = 32;

  private final List<String> texts = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  /**
   * What is sent together.
   *
   * @param parts the statements, of which somebody waits for the last
   * @param values those of all parts, in their order
   */
  record Parcel(List<String> parts, @Nullable Object... values) {

    String text() {
      return parts.size() == 1 ? parts.getFirst() : String.join(";\n", parts);
    }

    /** How many results come before that of the last part. */
    int before() {
      return parts.size() - 1;
    }
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  boolean isFull() {
    return texts.size() >= MAX;
  }

  void add(String text, @Nullable Object... more) {
    texts.add(text);
    values.addAll(Arrays.asList(more));
  }

  /** What waits, with a statement behind it; it waits still until {@link #clear}. */
  Parcel before(String text, @Nullable Object... more) {
    if (texts.isEmpty()) {
      return new Parcel(List.of(text), more);
    }
    List<String> parts = new ArrayList<>(texts);
    parts.add(text);
    List<@Nullable Object> all = new ArrayList<>(values);
    all.addAll(Arrays.asList(more));
    return new Parcel(parts, all.toArray());
  }

  /** What waits, by itself. */
  Parcel all() {
    return new Parcel(List.copyOf(texts), values.toArray());
  }

  void clear() {
    texts.clear();
    values.clear();
  }
}
