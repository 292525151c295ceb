// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.catalogue;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Revisions are decimal numbers on the wire, though the model allows other texts. */
public final class Revisions {

  private Revisions() {}

  /**
   * Looks for a revision; a text that is no number names none.
   *
   * @param revision the revision asked for, or null for the newest
   */
  public static <T> Optional<T> find(
      @Nullable String revision, Function<@Nullable Long, Optional<T>> search) {
    if (revision == null) {
      return search.apply(null);
    }
    return revision.matches("[1-9][0-9]{0,17}")
        ? search.apply(Long.valueOf(revision))
        : Optional.empty();
  }
}
