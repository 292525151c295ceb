// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.store.events.Event;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planner knows of what was written before autovacuum comes round. */
final class PostgresStatisticsTest {

  @Test
  void aTableThatFilledUpIsLookedAtOnce(@TempDir Path directory)
      throws SQLException, InterruptedException {
    String url = TestingStores.newDatabase();
    try (Store store = Store.open(new StoreOptions(directory, url, 3))) {
      writeEvents(store, 0, 300);
      awaitRefreshed(store, "event");
      assertThat(known(url)).isEqualTo(300);
      writeEvents(store, 300, 400);
      Thread.sleep(1_500);
      assertThat(store.refreshStatistics()).as("one in three more is no news").isEmpty();
      writeEvents(store, 400, 1_300);
      awaitRefreshed(store, "event");
      assertThat(known(url)).isEqualTo(1_300);
    }
  }

  private static void writeEvents(Store store, int from, int to) {
    store.transact(
        tx -> {
          for (int at = from; at < to; at++) {
            tx.events().insert(new Event("e" + at, "d", "A", "{}", Instant.EPOCH));
          }
          return true;
        });
  }

  /** What was written is counted when its connection commits again, a second later. */
  private static void awaitRefreshed(Store store, String table) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!store.refreshStatistics().contains(table)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
  }

  private static long known(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT reltuples FROM pg_class WHERE oid = 'event'::regclass")) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  @Test
  void statementsAreNotCompiled(@TempDir Path directory) {
    try (Store store = TestingStores.postgresql(directory)) {
      String jit =
          store.read(tx -> tx.sql().first("SHOW jit", row -> row.string("jit")).orElseThrow());
      assertThat(jit).isEqualTo("off");
    }
  }
}
