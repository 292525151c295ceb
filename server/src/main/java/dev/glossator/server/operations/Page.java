// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextToken absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts what was read to the page's size; whoever asks for one row more than fits learns whether
   * there is another page.
   */
  public static <T> Page<T> of(List<T> rows, int size, Function<? super T, String> token) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, size);
    return new Page<>(items, token.apply(items.getLast()));
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), nextToken);
  }
}
