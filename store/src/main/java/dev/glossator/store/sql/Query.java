// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to the database, which can be sent before its answer is needed. */
public record Query<T>(String text, Row.Mapper<T> mapper, List<@Nullable Object> values) {

  public static <T> Query<T> of(String text, Row.Mapper<T> mapper, @Nullable Object... values) {
    return new Query<>(text, mapper, Arrays.asList(values));
  }

  /** Whether it asks the same; a text has one mapper. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Query<?> query
        && text.equals(query.text)
        && values.equals(query.values);
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + values.hashCode();
  }
}
