// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import java.time.Instant;

/** Where a list sorted by time and id goes on: behind this row. */
public record Place(Instant at, String id) {
  /** Before every row. */
  public static final Place START = new Place(Instant.EPOCH, "");
}
