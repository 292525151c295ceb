// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.access.AccessKey;
import dev.glossator.store.access.Secret;
import dev.glossator.store.domains.DomainStore;
import dev.glossator.store.domains.ProjectStore;
import dev.glossator.store.events.Event;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.StoreException;
import dev.glossator.store.tokens.TokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises. */
abstract class AbstractStoreSuite {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00.123456Z");

  private static final TokenStore.Remembered REMEMBERED =
      new TokenStore.Remembered("h", "{}", Set.of("p1", "p2"));

  @TempDir Path directory;
  Store store;

  abstract Store open(Path directory);

  @BeforeEach
  void openStore() {
    store = open(directory);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void a_domain_comes_back_as_it_was_stored() {
    Domain domain = domain("dzd_1", NOW);
    store.transact(tx -> insert(tx, domain));

    assertThat(store.<Domain>read(tx -> tx.domains().find("dzd_1").orElseThrow()))
        .isEqualTo(domain);
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_2"))).isFalse();
  }

  @Test
  void a_failed_piece_of_work_leaves_nothing() {
    assertThatThrownBy(
            () ->
                store.transact(
                    tx -> {
                      tx.domains().insert(domain("dzd_1", NOW));
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_1"))).isFalse();
  }

  @Test
  void one_failing_writer_among_many_takes_back_only_itself() throws Exception {
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 200; at++) {
        int number = at;
        writers.add(
            threads.submit(
                () ->
                    store.transact(
                        tx -> {
                          tx.domains().insert(domain("dzd_" + number, NOW.plusMillis(number)));
                          if (number % 7 == 0) {
                            throw new IllegalStateException("seven");
                          }
                          return number;
                        })));
      }
    }
    int failed = 0;
    for (Future<?> writer : writers) {
      failed += writer.state() == Future.State.FAILED ? 1 : 0;
    }
    assertThat(failed).isEqualTo(29);
    for (int at = 0; at < 200; at++) {
      String id = "dzd_" + at;
      assertThat(store.<Boolean>read(tx -> tx.domains().exists(id))).isEqualTo(at % 7 != 0);
    }
  }

  @Test
  void a_reader_keeps_its_snapshot_and_waits_for_no_writer() throws Exception {
    store.transact(tx -> insert(tx, domain("dzd_1", NOW)));
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer =
          threads.submit(
              () ->
                  store.transact(
                      tx -> {
                        tx.domains().insert(domain("dzd_2", NOW));
                        writing.countDown();
                        await(read);
                        return true;
                      }));
      await(writing);
      boolean seen = store.<Boolean>read(tx -> tx.domains().exists("dzd_2"));
      read.countDown();
      writer.get();
      assertThat(seen).isFalse();
    }
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_2"))).isTrue();
  }

  @Test
  void a_text_that_no_database_keeps_is_refused_before_it_meets_one() {
    for (String text : List.of("a\u0000b", "a\ud83d", "\ude00b", "\ud83da")) {
      assertThatThrownBy(() -> store.read(tx -> tx.domains().exists(text)))
          .isInstanceOfSatisfying(
              StoreException.class,
              failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.UNSTORABLE));
    }
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("\ud83d\ude00"))).isFalse();
  }

  @Test
  void a_read_cannot_write() {
    assertThatThrownBy(() -> store.read(tx -> insert(tx, domain("dzd_1", NOW))))
        .isInstanceOf(RuntimeException.class);
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_1"))).isFalse();
  }

  @Test
  void what_is_asked_for_after_the_commit_happens_once_and_only_then() {
    AtomicInteger nudges = new AtomicInteger();
    store.transact(
        tx -> {
          tx.afterCommit(nudges::incrementAndGet);
          return insert(tx, domain("dzd_1", NOW));
        });
    assertThatThrownBy(
            () ->
                store.transact(
                    tx -> {
                      tx.afterCommit(nudges::incrementAndGet);
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(nudges).hasValue(1);
  }

  @Test
  void what_was_set_aside_is_given_back_once_and_only_when_nothing_came_of_it() {
    AtomicInteger givenBack = new AtomicInteger();
    store.transact(
        tx -> {
          tx.afterRollback(givenBack::incrementAndGet);
          return insert(tx, domain("dzd_1", NOW));
        });
    assertThat(givenBack).hasValue(0);
    assertThatThrownBy(
            () ->
                store.transact(
                    tx -> {
                      tx.afterRollback(givenBack::incrementAndGet);
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void check_then_insert_by_many_writers_inserts_once() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 20; at++) {
        int number = at;
        threads.execute(
            () ->
                store.transact(
                    tx -> {
                      if (!tx.projects().anyIn(Scope.ofDomain("dzd_1"))) {
                        tx.projects().insert(project("dzd_1", "p" + number, NOW));
                      }
                      return true;
                    }));
      }
    }
    assertThat(page(new ProjectStore.Filter(null, null, null), Instant.EPOCH, "", 50)).hasSize(1);
  }

  @Test
  void writers_that_meet_on_one_row_all_get_through() throws Exception {
    store.transact(tx -> insert(tx, domain("dzd_1", NOW)));
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 100; at++) {
        writers.add(threads.submit(() -> store.transact(AbstractStoreSuite::addOneSecond)));
      }
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    Instant counted = store.read(tx -> tx.domains().find("dzd_1").orElseThrow().updatedAt());
    assertThat(Duration.between(NOW, counted)).isEqualTo(Duration.ofSeconds(100));
  }

  private static boolean addOneSecond(Transaction tx) {
    Domain before = tx.domains().find("dzd_1").orElseThrow();
    tx.domains()
        .update(
            new Domain(
                before.id(),
                before.name(),
                before.description(),
                before.executionRole(),
                before.serviceRole(),
                before.kmsKey(),
                before.singleSignOn(),
                before.tags(),
                before.version(),
                before.rootUnitId(),
                before.createdAt(),
                before.updatedAt().plusSeconds(1)));
    return true;
  }

  @Test
  void pages_of_projects_follow_time_then_id_and_keep_the_filter() {
    store.transact(
        tx -> {
          for (int at = 0; at < 10; at++) {
            tx.projects().insert(project("dzd_1", "p" + at, NOW.plusMillis(at / 2)));
          }
          tx.userProfiles()
              .putMembership("dzd_1", "p3", "u1", Designation.PROJECT_CATALOG_VIEWER, NOW);
          return true;
        });
    ProjectStore.Filter all = new ProjectStore.Filter(null, null, null);
    List<Project> first = page(all, Instant.EPOCH, "", 3);
    assertThat(first).extracting(Project::id).containsExactly("p0", "p1", "p2");
    Project last = first.getLast();
    assertThat(page(all, last.createdAt(), last.id(), 3))
        .extracting(Project::id)
        .containsExactly("p3", "p4", "p5");
    assertThat(page(new ProjectStore.Filter("u1", null, null), Instant.EPOCH, "", 9))
        .extracting(Project::id)
        .containsExactly("p3");
    assertThat(page(new ProjectStore.Filter(null, "P p4", null), Instant.EPOCH, "", 9))
        .extracting(Project::id)
        .containsExactly("p4");
  }

  @Test
  void domains_are_listed_for_the_role_that_is_known_in_them() {
    store.transact(
        tx -> {
          insert(tx, domain("dzd_1", NOW));
          insert(tx, domain("dzd_2", NOW.plusMillis(1)));
          return tx.userProfiles().insert(profile("dzd_2"));
        });
    List<Domain> seen =
        store.read(
            tx ->
                tx.domains().page(new DomainStore.Filter("arn:role", null), Instant.EPOCH, "", 25));
    assertThat(seen).extracting(Domain::id).containsExactly("dzd_2");
    assertThat(store.<Boolean>transact(tx -> tx.userProfiles().insert(profile("dzd_2")))).isFalse();
  }

  @Test
  void memberships_say_what_a_user_may_do() {
    store.transact(
        tx -> {
          tx.userProfiles().putMembership("dzd_1", "p1", "u1", Designation.PROJECT_OWNER, NOW);
          tx.userProfiles()
              .putMembership("dzd_1", "p1", "u1", Designation.PROJECT_CATALOG_STEWARD, NOW);
          return true;
        });
    assertThat(store.<Object>read(tx -> tx.userProfiles().memberships("dzd_1", "u1")))
        .isEqualTo(Map.of("p1", Designation.PROJECT_CATALOG_STEWARD));
    assertThat(store.<Boolean>read(tx -> tx.userProfiles().designation("d", "p1", "u1").isEmpty()))
        .isTrue();
  }

  @Test
  void a_secret_comes_back_only_under_its_own_key_id() {
    AccessKey key =
        new AccessKey("AK1", "first", "arn:role", "u1", null, new Secret("s3cr3t"), true, NOW);
    store.transact(
        tx -> {
          tx.accessKeys().insert(key);
          return true;
        });
    AccessKey found = store.read(tx -> tx.accessKeys().find("AK1").orElseThrow());
    assertThat(found.secret().reveal()).isEqualTo("s3cr3t");
    assertThat(found.toString()).doesNotContain("s3cr3t");
    assertThat(store.<Boolean>read(tx -> tx.accessKeys().find("AK2").isEmpty())).isTrue();
  }

  @Test
  void a_token_is_remembered_for_a_day() {
    TokenStore.Key key = new TokenStore.Key("dzd_1", "CreateAsset", "u1", "t1");
    store.transact(
        tx -> {
          tx.tokens().remember(key, REMEMBERED, NOW);
          return true;
        });
    assertThat(found(key, NOW.plus(Duration.ofHours(23)))).contains(REMEMBERED);
    assertThat(found(key, NOW.plus(Duration.ofHours(25)))).isEmpty();
    assertThat(store.<Integer>transact(tx -> tx.tokens().forgetOld(NOW.plus(Duration.ofDays(2)))))
        .isEqualTo(1);
  }

  @Test
  void a_token_is_its_callers_own() {
    TokenStore.Key mine = new TokenStore.Key("dzd_1", "CreateAsset", "u1", "t1");
    TokenStore.Key theirs = new TokenStore.Key("dzd_1", "CreateAsset", "u2", "t1");
    TokenStore.Remembered other = new TokenStore.Remembered("other", "{}", Set.of());
    store.transact(
        tx -> {
          tx.tokens().remember(mine, REMEMBERED, NOW);
          tx.tokens().remember(theirs, other, NOW);
          return true;
        });
    assertThat(found(mine, NOW)).contains(REMEMBERED);
    assertThat(found(theirs, NOW)).contains(other);
  }

  @Test
  void events_are_told_in_order_until_they_are_sent() {
    store.transact(
        tx -> {
          tx.events().insert(new Event("e2", "dzd_1", "B", "{}", NOW.plusMillis(1)));
          tx.events().insert(new Event("e1", "dzd_1", "A", "{}", NOW));
          return true;
        });
    List<Event> unsent = store.read(tx -> tx.events().unsent(10));
    assertThat(unsent).extracting(Event::id).containsExactly("e1", "e2");
    store.transact(
        tx -> {
          tx.events().markSent("e1", NOW);
          return true;
        });
    List<Event> left = store.read(tx -> tx.events().unsent(10));
    assertThat(left).extracting(Event::id).containsExactly("e2");
    assertThat(store.<Integer>transact(tx -> tx.events().forgetBefore(NOW))).isZero();
    assertThat(store.<Integer>transact(tx -> tx.events().forgetBefore(NOW.plusSeconds(1))))
        .isEqualTo(2);
  }

  @Test
  void deleting_a_domain_deletes_what_is_in_it_and_nothing_else() {
    store.transact(
        tx -> {
          insert(tx, domain("dzd_1", NOW));
          insert(tx, domain("dzd_2", NOW));
          tx.projects().insert(project("dzd_1", "p1", NOW));
          tx.projects().insert(project("dzd_2", "p1", NOW));
          tx.domains().delete("dzd_1");
          return true;
        });
    assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_1"))).isFalse();
    assertThat(store.<Boolean>read(tx -> tx.projects().anyIn(Scope.ofDomain("dzd_1")))).isFalse();
    assertThat(store.<Boolean>read(tx -> tx.projects().exists(Scope.ofDomain("dzd_2"), "p1")))
        .isTrue();
  }

  private Optional<TokenStore.Remembered> found(TokenStore.Key key, Instant now) {
    return store.read(tx -> tx.tokens().find(key, now));
  }

  private List<Project> page(ProjectStore.Filter filter, Instant time, String id, int limit) {
    return store.read(tx -> tx.projects().page(Scope.ofDomain("dzd_1"), filter, time, id, limit));
  }

  static boolean insert(Transaction tx, Domain domain) {
    tx.domains().insert(domain);
    return true;
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static Domain domain(String id, Instant at) {
    return new Domain(
        id, "Domain İ", null, "arn:role", null, null, null, "{\"a\":\"b\"}", "V1", "root", at, at);
  }

  static Project project(String domainId, String id, Instant at) {
    return new Project(
        domainId,
        id,
        "P " + id,
        "d",
        "root",
        null,
        null,
        List.of("t1", "t2"),
        null,
        null,
        "u1",
        at,
        at);
  }

  static UserProfile profile(String domainId) {
    return new UserProfile(domainId, "u1", "arn:role", "me", true, true, NOW);
  }
}
