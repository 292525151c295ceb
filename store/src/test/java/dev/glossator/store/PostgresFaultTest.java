// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.sql.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresFaultTest {
  private static final int WRITERS = 8;

  @TempDir Path directory;

  @Test
  void a_lost_database_fails_typed_and_is_found_again_without_help() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    EmbeddedPostgres first = database(port);
    try (Store store =
        Store.open(
            new StoreOptions(
                directory.resolve("store"), first.getJdbcUrl("postgres", "postgres"), 1))) {
      store.transact(
          tx ->
              AbstractStoreSuite.insert(
                  tx, AbstractStoreSuite.domain("dzd_1", AbstractStoreSuite.NOW)));
      first.close();
      assertThatThrownBy(() -> store.read(tx -> tx.domains().exists("dzd_1")))
          .isInstanceOfSatisfying(
              StoreException.class,
              failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE));
      try (EmbeddedPostgres again = database(port)) {
        assertThat(again.getPort()).isEqualTo(port);
        assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_1"))).isTrue();
      }
    }
  }

  @Test
  void what_an_attempt_set_aside_is_given_back_before_the_next_one() throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        Store store =
            Store.open(
                new StoreOptions(
                    directory.resolve("retried"),
                    database.getJdbcUrl("postgres", "postgres"),
                    1))) {
      AtomicInteger setAside = new AtomicInteger();
      AtomicInteger attempts = new AtomicInteger();
      int kept =
          store.<Integer>transact(
              tx -> {
                if (attempts.incrementAndGet() == 1) {
                  setAside.incrementAndGet();
                  tx.afterRollback(setAside::decrementAndGet);
                  throw new StoreException(StoreException.Kind.RETRY, "two met", null);
                }
                return setAside.get();
              });
      assertThat(attempts).hasValue(2);
      assertThat(kept).isZero();
    }
  }

  @Test
  void a_caller_for_whom_no_connection_comes_free_is_told_so() throws Exception {
    try (Store store = TestingStores.postgresql(directory.resolve("busy"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore begun = new Semaphore(0);
      CountDownLatch end = new CountDownLatch(1);
      for (int at = 0; at < WRITERS; at++) {
        threads.execute(
            () ->
                store.transact(
                    tx -> {
                      begun.release();
                      AbstractStoreSuite.await(end);
                      return true;
                    }));
      }
      begun.acquire(WRITERS);
      Future<Boolean> late = threads.submit(() -> store.<Boolean>transact(tx -> true));
      assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(StoreException.class)
          .hasMessageContaining("does not answer");
      end.countDown();
      assertThat(store.<Boolean>transact(tx -> true)).isTrue();
    }
  }

  @Test
  void a_database_that_does_not_answer_is_refused_without_its_password() {
    String url = "jdbc:postgresql://127.0.0.1:1/none?user=me&password=hunter2";
    assertThatThrownBy(() -> Store.open(new StoreOptions(directory, url, 1)))
        .isInstanceOf(StoreRefusedException.class)
        .hasMessageContaining("--store")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> new StoreOptions(directory, "jdbc:mysql://h/d?password=hunter2", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:postgresql:")
        .hasMessageNotContaining("hunter2");
  }

  private EmbeddedPostgres database(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .start();
  }
}
