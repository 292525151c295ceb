// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.sql.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The suite on SQLite, and its few connections for reads. */
@Timeout(60)
final class SqliteStoreTest extends AbstractStoreSuite {
  private static final int READERS = 3;

  @Override
  Store open(Path directory) {
    return TestingStores.sqlite(directory);
  }

  @Test
  void reads_that_find_no_connection_wait_for_one() throws Exception {
    Semaphore begun = new Semaphore(0);
    CountDownLatch end = new CountDownLatch(1);
    try (Store store = TestingStores.sqlite(directory.resolve("few"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> reads = new ArrayList<>();
      for (int at = 0; at < READERS + 2; at++) {
        reads.add(
            threads.submit(
                () ->
                    store.read(
                        tx -> {
                          begun.release();
                          await(end);
                          return tx.domains().exists("dzd_1");
                        })));
      }
      begun.acquire(READERS);
      Thread.sleep(100);
      assertThat(begun.availablePermits()).as("reads beyond the connections").isZero();
      end.countDown();
      for (Future<?> read : reads) {
        assertThat(read.get()).isEqualTo(false);
      }
    }
  }

  @Test
  void closing_lets_reads_end_and_refuses_those_that_come_later() throws Exception {
    Store store = TestingStores.sqlite(directory.resolve("closed"));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> read =
          threads.submit(
              () ->
                  store.read(
                      tx -> {
                        begun.countDown();
                        await(end);
                        return tx.domains().exists("dzd_1");
                      }));
      await(begun);
      Future<?> closing = threads.submit(store::close);
      Thread.sleep(50);
      end.countDown();
      assertThat(read.get()).isFalse();
      closing.get();
    }
    assertThatThrownBy(() -> store.read(tx -> tx.domains().exists("dzd_1")))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.BUSY));
  }
}
