// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How work meets a database; one per kind of database. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine {

  <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work);

  <T extends @Nullable Object> Committed<T> transact(
      Function<? super Transaction, ? extends T> work);

  /** What the database's own clock says; empty where it is this machine's. */
  Optional<Instant> time();

  /** How often writes were made durable since the start. */
  long commits();

  /** Brings what the database plans by up to date where it looks too seldom; says which tables. */
  List<String> refreshStatistics();

  @Override
  void close();

  /** A durable result and what was asked for after it. */
  record Committed<T extends @Nullable Object>(T value, java.util.List<Runnable> actions) {}
}
