// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Store;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises about runs. */
abstract class AbstractRunSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00.123456Z");
  private static final List<RunType> NAMES = List.of(RunType.BUSINESS_NAMES);
  private static final List<RunType> BOTH =
      List.of(RunType.BUSINESS_DESCRIPTIONS, RunType.BUSINESS_NAMES);

  @TempDir Path directory;
  private Store store;

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
  void aRunComesBackAsItWasSubmitted() {
    MetadataGenerationRun run = run("r1", "p1", "a1", BOTH, NOW);
    submit(run);
    assertThat(
            store.<MetadataGenerationRun>read(
                tx -> tx.runs().find(Scope.ofDomain("dzd_1"), "r1").orElseThrow()))
        .isEqualTo(run);
    assertThat(store.<Boolean>read(tx -> tx.runs().find(Scope.ofDomain("dzd_2"), "r1").isEmpty()))
        .isTrue();
    assertThat(items("r1")).isEqualTo(RunPlan.items(BOTH, 450));
  }

  @Test
  void aSecondActiveRunOfATypeIsNamedUntilTheFirstEnds() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    assertThat(rival(run("r2", "p1", "a1", BOTH, NOW)))
        .isEqualTo(new RunStore.Rival(RunType.BUSINESS_NAMES, "r1"));
    assertThat(rival(run("r3", "p1", "a1", List.of(RunType.BUSINESS_DESCRIPTIONS), NOW))).isNull();
    assertThat(store.<Boolean>transact(tx -> tx.runs().cancel("r1", NOW))).isTrue();
    assertThat(rival(run("r4", "p1", "a1", NAMES, NOW))).isNull();
  }

  @Test
  void claimsAreFencedAndTestTheLease() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    Lease first = claim("one", NOW).getFirst();
    assertThat(status("r1")).isEqualTo(RunStatus.IN_PROGRESS);
    assertThat(claim("two", NOW.plusSeconds(5))).isEmpty();
    Lease second = claim("two", NOW.plusSeconds(20)).getFirst();
    assertThat(second.fence()).isEqualTo(first.fence() + 1);
    assertThat(renew(first, NOW.plusSeconds(60))).isFalse();
    assertThat(store.<Boolean>transact(tx -> tx.leases().holds(first))).isFalse();
    assertThat(store.<Boolean>transact(tx -> tx.leases().holds(second))).isTrue();
    assertThat(renew(second, NOW.plusSeconds(60))).isTrue();
    assertThat(claim("three", NOW.plusSeconds(50))).isEmpty();
  }

  @Test
  void aRunClaimedAtItsSubmissionIsNotClaimedAgain() {
    MetadataGenerationRun run = run("r1", "p1", "a1", NAMES, NOW).with(RunStatus.IN_PROGRESS);
    store.transact(
        tx ->
            tx.runs()
                .insert(
                    run,
                    RunPlan.items(NAMES, 3),
                    new RunStore.Claim("one", NOW.plusSeconds(10), NOW.plusSeconds(99))));
    assertThat(claim("two", NOW.plusSeconds(1))).isEmpty();
    assertThat(store.<Boolean>transact(tx -> tx.leases().holds(new Lease("r1", 1)))).isTrue();
    assertThat(store.<Integer>transact(tx -> tx.leases().voidAll())).isEqualTo(1);
    assertThat(claim("two", NOW.plusSeconds(1))).containsExactly(new Lease("r1", 2));
  }

  @Test
  void aReleasedRunWaitsUntilItIsDue() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    Lease lease = claim("one", NOW).getFirst();
    store.transact(
        tx -> {
          tx.leases().release(lease, NOW.plusSeconds(30));
          return true;
        });
    assertThat(store.<Boolean>read(tx -> tx.leases().anyDue(NOW.plusSeconds(29)))).isFalse();
    assertThat(store.<Boolean>read(tx -> tx.leases().anyDue(NOW.plusSeconds(30)))).isTrue();
    assertThat(claim("one", NOW.plusSeconds(29))).isEmpty();
    assertThat(claim("one", NOW.plusSeconds(30))).hasSize(1);
  }

  @Test
  void aClaimTakesNoMoreThanItIsAllowed() {
    for (int at = 0; at < 10; at++) {
      submit(run("r" + at, "p1", "a" + at, NAMES, NOW));
    }
    RunStore.Claim claim = new RunStore.Claim("one", NOW.plusSeconds(10), NOW.plusSeconds(99));
    List<Lease> leases = store.transact(tx -> tx.leases().claim(claim, NOW, 3));
    assertThat(leases).hasSize(3);
  }

  @Test
  void manyWorkersShareTheRunsAndNoneIsClaimedTwice() {
    for (int at = 0; at < 40; at++) {
      submit(run("r" + at, "p1", "a" + at, NAMES, NOW));
    }
    AtomicInteger most = new AtomicInteger();
    ConcurrentLinkedQueue<Lease> claimed = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int at = 0; at < 20; at++) {
        String owner = "w" + at;
        threads.execute(
            () -> {
              List<Lease> leases = claim(owner, NOW);
              most.accumulateAndGet(leases.size(), Math::max);
              claimed.addAll(leases);
            });
      }
    }
    assertThat(claimed).hasSize(40);
    assertThat(most).as("never more than asked for").hasValue(3);
    assertThat(claimed).extracting(Lease::runId).doesNotHaveDuplicates();
  }

  @Test
  void anItemIsCommittedAndCounted() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    RunItem item = items("r1").get(1).with(RunItem.Outcome.done(7, 1, "x1: no answer"));
    store.transact(
        tx -> {
          tx.leases().complete("r1", item);
          return true;
        });
    assertThat(items("r1").get(1)).isEqualTo(item);
    assertThat(store.<List<Integer>>read(tx -> tx.leases().commits("r1"))).containsExactly(0, 1, 0);
  }

  @Test
  void cancelDropsWhatIsOpenAndIsFinal() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    Lease lease = claim("one", NOW).getFirst();
    RunItem done = items("r1").getFirst().with(RunItem.Outcome.done(1, 0, null));
    store.transact(
        tx -> {
          tx.leases().complete("r1", done);
          return tx.runs().cancel("r1", NOW);
        });
    assertThat(status("r1")).isEqualTo(RunStatus.CANCELED);
    assertThat(items("r1"))
        .extracting(item -> item.outcome().state())
        .containsExactly(RunItem.State.DONE, RunItem.State.DROPPED, RunItem.State.DROPPED);
    assertThat(store.<Boolean>transact(tx -> tx.leases().holds(lease))).isFalse();
    assertThat(store.<Boolean>transact(tx -> tx.runs().cancel("r1", NOW))).isFalse();
    assertThat(store.<Boolean>transact(tx -> tx.leases().finish("r1", RunStatus.SUCCEEDED, NOW)))
        .isFalse();
    assertThat(claim("one", NOW.plusSeconds(100))).isEmpty();
  }

  @Test
  void theLastSuccessOfEachTypeIsToldAssetByAsset() {
    ended("r1", "a1", NAMES, NOW, RunStatus.SUCCEEDED);
    ended("r2", "a1", BOTH, NOW.plusSeconds(1), RunStatus.SUCCEEDED);
    ended("r3", "a1", NAMES, NOW.plusSeconds(2), RunStatus.SUCCEEDED);
    ended("r4", "a1", BOTH, NOW.plusSeconds(3), RunStatus.FAILED);
    ended("r5", "a2", NAMES, NOW.plusSeconds(4), RunStatus.SUCCEEDED);
    ended("r6", "a3", NAMES, NOW.plusSeconds(5), RunStatus.SUCCEEDED);
    Map<RunType, Instant> first = new EnumMap<>(RunType.class);
    BOTH.forEach(type -> first.put(type, NOW.plusSeconds(1)));
    first.put(RunType.BUSINESS_NAMES, NOW.plusSeconds(2));
    assertThat(
            store.<Map<String, Map<RunType, Instant>>>read(
                tx -> tx.runs().lastSucceeded(Scope.ofDomain("dzd_1"), List.of("a1", "a2", "a4"))))
        .containsOnly(
            Map.entry("a1", first),
            Map.entry("a2", Map.of(RunType.BUSINESS_NAMES, NOW.plusSeconds(4))));
  }

  private void ended(String id, String asset, List<RunType> types, Instant at, RunStatus status) {
    submit(run(id, "p1", asset, types, at));
    store.transact(tx -> tx.leases().finish(id, status, at));
  }

  @Test
  void aRunPastItsDeadlineIsFound() {
    submit(run("r1", "p1", "a1", NAMES, NOW));
    assertThat(overdue(NOW.plus(Duration.ofMinutes(59)))).isEmpty();
    assertThat(overdue(NOW.plus(Duration.ofMinutes(60)))).hasSize(1);
    claim("one", NOW);
    assertThat(overdue(NOW.plusSeconds(99))).as("counted from the first claim").hasSize(1);
    claim("two", NOW.plusSeconds(50));
    assertThat(overdue(NOW.plusSeconds(99))).as("not from a later one").hasSize(1);
  }

  @Test
  void everyCombinationOfFiltersGivesWholePagesInOrder() {
    List<MetadataGenerationRun> all = new ArrayList<>();
    for (int at = 0; at < 60; at++) {
      List<RunType> types = at % 3 == 0 ? BOTH : NAMES;
      String project = "p" + at % 4;
      MetadataGenerationRun run =
          run("r" + (100 + at), project, "a" + at, types, NOW.plusMillis(at / 2));
      submit(run);
      if (at % 5 == 0) {
        store.transact(tx -> tx.runs().cancel(run.id(), NOW));
      }
      all.add(at % 5 == 0 ? run.with(RunStatus.CANCELED) : run);
    }
    for (List<String> projects : lists(null, List.of("p1", "p2"), List.of("p9"), List.of())) {
      for (String asset : strings(null, "a15", "a9")) {
        for (RunType type : types(null, RunType.BUSINESS_DESCRIPTIONS, RunType.BUSINESS_NAMES)) {
          for (RunStatus status : statuses(null, RunStatus.CANCELED, RunStatus.FAILED)) {
            RunFilter filter = new RunFilter(scope(projects), asset, type, status);
            assertThat(pages(filter, 7))
                .as(filter.toString())
                .isEqualTo(all.stream().filter(expected(filter)).toList());
          }
        }
      }
    }
    assertThat(pages(new RunFilter(Scope.ofDomain("dzd_2"), "a9", null, null), 7)).isEmpty();
  }

  private static Scope scope(@Nullable List<String> projects) {
    return projects == null ? Scope.ofDomain("dzd_1") : Scope.ofMember("dzd_1", "u1", projects);
  }

  private static Predicate<MetadataGenerationRun> expected(RunFilter filter) {
    return run ->
        (filter.projectIds() == null || filter.projectIds().contains(run.place().projectId()))
            && (filter.assetId() == null || filter.assetId().equals(run.place().assetId()))
            && (filter.type() == null || run.types().contains(filter.type()))
            && (filter.status() == null || filter.status() == run.status());
  }

  private List<MetadataGenerationRun> pages(RunFilter filter, int size) {
    List<MetadataGenerationRun> found = new ArrayList<>();
    Instant time = Instant.EPOCH;
    String id = "";
    while (true) {
      Instant afterTime = time;
      String afterId = id;
      List<MetadataGenerationRun> page =
          store.read(tx -> tx.runs().page(filter, afterTime, afterId, size));
      found.addAll(page);
      if (page.size() < size) {
        return found;
      }
      time = page.getLast().origin().createdAt();
      id = page.getLast().id();
    }
  }

  private void submit(MetadataGenerationRun run) {
    assertThat(rival(run)).isNull();
  }

  private RunStore.@Nullable Rival rival(MetadataGenerationRun run) {
    Optional<RunStore.Rival> rival =
        store.transact(tx -> tx.runs().insert(run, RunPlan.items(run.types(), 450), null));
    return rival.orElse(null);
  }

  private List<Lease> claim(String owner, Instant now) {
    return store.transact(
        tx ->
            tx.leases()
                .claim(
                    new RunStore.Claim(owner, now.plusSeconds(10), now.plusSeconds(99)), now, 3));
  }

  private boolean renew(Lease lease, Instant until) {
    return store.<Boolean>transact(tx -> tx.leases().renew(lease, until));
  }

  private RunStatus status(String id) {
    return store.<MetadataGenerationRun>read(tx -> tx.leases().run(id).orElseThrow()).status();
  }

  private List<RunItem> items(String id) {
    return store.read(tx -> tx.runs().items(Scope.ofDomain("dzd_1"), id));
  }

  private List<MetadataGenerationRun> overdue(Instant now) {
    return store.read(tx -> tx.leases().overdue(now, 10));
  }

  @SafeVarargs
  private static List<@Nullable List<String>> lists(@Nullable List<String>... values) {
    return java.util.Arrays.asList(values);
  }

  private static List<@Nullable String> strings(@Nullable String... values) {
    return java.util.Arrays.asList(values);
  }

  private static List<@Nullable RunType> types(@Nullable RunType... values) {
    return java.util.Arrays.asList(values);
  }

  private static List<@Nullable RunStatus> statuses(@Nullable RunStatus... values) {
    return java.util.Arrays.asList(values);
  }

  private static MetadataGenerationRun run(
      String id, String project, String asset, List<RunType> types, Instant at) {
    return new MetadataGenerationRun(
        id,
        new MetadataGenerationRun.Place("dzd_1", project, asset),
        "1",
        types,
        RunStatus.SUBMITTED,
        new MetadataGenerationRun.Origin(at, "u1", at.plus(Duration.ofHours(1)), true));
  }
}
