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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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

  @Test
  void what_comes_while_the_writer_works_is_committed_with_it() throws Exception {
    try (Store store = TestingStores.sqlite(directory.resolve("joined"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      long before = store.times().commits();
      List<Future<?>> writers = new ArrayList<>();
      writers.add(
          threads.submit(
              () ->
                  store.transact(
                      tx -> {
                        begun.countDown();
                        await(end);
                        return insert(tx, domain("dzd_first", NOW));
                      })));
      await(begun);
      for (int at = 0; at < 9; at++) {
        String id = "dzd_" + at;
        writers.add(threads.submit(() -> store.transact(tx -> insert(tx, domain(id, NOW)))));
      }
      Thread.sleep(200);
      end.countDown();
      for (Future<?> writer : writers) {
        writer.get();
      }
      assertThat(store.times().commits() - before).isEqualTo(1);
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_8"))).isTrue();
    }
  }

  @Test
  void neighbours_are_done_again_only_where_a_failure_left_something() throws Exception {
    try (Store store = TestingStores.sqlite(directory.resolve("group"))) {
      assertThat(timesDone(store, "dzd_a", tx -> false))
          .as("it failed before it wrote")
          .isEqualTo(1);
      assertThat(timesDone(store, "dzd_b", tx -> insert(tx, domain("dzd_gone", NOW))))
          .as("it failed after it wrote")
          .isEqualTo(2);
      assertThat(timesDone(store, "dzd_c", SqliteStoreTest::insertAnswering))
          .as("it failed after a statement that wrote and answered")
          .isEqualTo(2);
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_a"))).isTrue();
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_b"))).isTrue();
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_gone"))).isFalse();
      assertThat(
              store.<Boolean>read(
                  tx -> tx.sql().exists("SELECT 1 FROM run_active WHERE asset_id = 'a'")))
          .isFalse();
    }
  }

  /** As the claim of runs does it. */
  private static boolean insertAnswering(Transaction tx) {
    return tx.sql()
        .exists(
            "INSERT INTO run_active (asset_id, type, run_id) VALUES ('a', 'T', 'r') RETURNING run_id");
  }

  /** How often work was done that shared its group with other work, which fails after all. */
  private static int timesDone(Store store, String id, Predicate<Transaction> before)
      throws Exception {
    AtomicInteger done = new AtomicInteger();
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch together = new CountDownLatch(1);
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Thread first =
        Thread.ofPlatform()
            .start(
                () ->
                    store.transact(
                        tx -> {
                          writing.countDown();
                          await(together);
                          return true;
                        }));
    await(writing);
    Thread neighbour =
        waiting(
            () ->
                store.transact(
                    tx -> {
                      done.incrementAndGet();
                      return insert(tx, domain(id, NOW));
                    }));
    Thread failing =
        waiting(
            () -> {
              try {
                store.transact(
                    tx -> {
                      throw new IllegalStateException("after " + before.test(tx));
                    });
              } catch (IllegalStateException expected) {
                failed.set(expected);
              }
            });
    together.countDown();
    first.join();
    neighbour.join();
    failing.join();
    assertThat(failed.get()).isNotNull();
    return done.get();
  }

  /** A thread whose work the writer has got and not begun. */
  private static Thread waiting(Runnable work) throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(work);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }
}
