// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.chores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.glossator.server.TestingServer;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.events.Event;
import dev.glossator.store.tokens.TokenStore;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChoresTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final TokenStore.Key TOKEN = new TokenStore.Key("dzd_1", "CreateAsset", "u", "t");

  @TempDir Path directory;

  @Test
  void old_tokens_and_events_are_forgotten_and_a_closed_store_does_no_harm() {
    Store store = Store.open(StoreOptions.in(directory));
    try (store) {
      store.transact(
          tx -> {
            tx.tokens().remember(TOKEN, new TokenStore.Remembered("h", "{}", Set.of()), NOW);
            tx.events().insert(new Event("e", "dzd_1", "A", "{}", NOW));
            return true;
          });
      Chores.forget(store, NOW.plus(Duration.ofHours(1)));
      assertThat(store.<Boolean>read(tx -> tx.tokens().find(TOKEN, NOW).isPresent())).isTrue();

      Chores.forget(store, NOW.plus(Duration.ofDays(8)));
      assertThat(store.<Boolean>read(tx -> tx.tokens().find(TOKEN, NOW).isPresent())).isFalse();
      assertThat(store.<Boolean>read(tx -> tx.events().unsent(9).isEmpty())).isTrue();
    }
    assertThatCode(() -> Chores.forget(store, NOW)).doesNotThrowAnyException();
  }

  @Test
  void a_table_that_fills_up_is_looked_at_before_autovacuum_comes_round()
      throws InterruptedException, SQLException {
    String url = TestingServer.newDatabase();
    try (Store store = Store.open(new StoreOptions(directory, url, 2));
        Chores running = new Chores(store, new StoreClock(store, InstantSource.system()))) {
      store.transact(
          tx -> {
            for (int i = 0; i < 300; i++) {
              tx.events().insert(new Event("e" + i, "dzd_1", "A", "{}", NOW));
            }
            return true;
          });
      Instant end = Instant.now().plus(Duration.ofSeconds(30));
      while (planned(url) != 300) {
        assertThat(Instant.now()).as("autovacuum would take a minute").isBefore(end);
        Thread.sleep(200);
      }
      assertThat(running).isNotNull();
    }
  }

  private static long planned(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT reltuples FROM pg_class WHERE oid = 'event'::regclass")) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }
}
