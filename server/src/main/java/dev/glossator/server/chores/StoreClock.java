// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.chores;

import dev.glossator.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The time that all nodes of a database agree on, which is the database's: leases, due times and
 * signatures go by it, so that a node whose own clock is minutes off takes nobody's runs and keeps
 * nobody waiting. Between two looks this node's clock goes on from there. A SQLite file has one
 * node, and its clock.
 */
public final class StoreClock implements InstantSource {
  private final Store store;
  private final InstantSource own;
  private final boolean shared;
  private volatile Duration ahead = Duration.ZERO;

  /** Looks at the database's clock for the first time. */
  public StoreClock(Store store, InstantSource own) {
    this.store = store;
    this.own = own;
    this.shared = adjust();
  }

  @Override
  public Instant instant() {
    return own.instant().plus(ahead);
  }

  /** Whether the database has a clock of its own, to be looked at again and again. */
  boolean shared() {
    return shared;
  }

  /** Looks at the database's clock, for clocks drift and are set; false where it has none. */
  boolean adjust() {
    Instant before = own.instant();
    Optional<Instant> there = store.time();
    there.ifPresent(
        time -> {
          Duration way = Duration.between(before, own.instant());
          ahead = Duration.between(before.plus(way.dividedBy(2)), time);
        });
    return there.isPresent();
  }
}
