// SPDX-License-Identifier: Apache-2.0

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.UnreachableException;
import dev.glossator.contract.model.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop against a server that already runs: requests leave at their scheduled times whether
 * or not earlier ones were answered, over at most 32 connections; a time counts from the schedule.
 *
 * <p>Of 100 requests 80 read (assets, runs, pages of runs), 14 search, 5 write, and one a second
 * starts a run. Usage: {@code OpenLoop DATA_FOLDER SECONDS [RATE]}; DATA_FOLDER holds {@code
 * credentials} and {@code server.json}.
 */
final class OpenLoop {

  private static final int CONNECTIONS = 32;
  private static final int ASSETS = 300;
  private static final int COLUMNS = 20;

  private final Target target;
  private final List<String> assets = new ArrayList<>();
  private final List<String> runs = new ArrayList<>();
  private final Map<String, List<Long>> micros = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

  private OpenLoop(Target target) {
    this.target = target;
  }

  public static void main(String[] arguments) throws Exception {
    try (Target target = Target.of(Path.of(arguments[0]))) {
      OpenLoop loop = new OpenLoop(target);
      loop.seed();
      loop.run(
          Integer.parseInt(arguments[1]),
          arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200);
    }
  }

  private void seed() throws InterruptedException {
    for (int i = 0; i < ASSETS; i++) {
      assets.add(target.create("ord_hdr_" + i, COLUMNS));
    }
    for (int i = 0; i < ASSETS / 3; i++) {
      runs.add(start(assets.get(i)));
    }
    while (get(runs.getLast()).status() == MetadataGenerationRunStatus.SUBMITTED
        || get(runs.getLast()).status() == MetadataGenerationRunStatus.IN_PROGRESS) {
      Thread.sleep(200);
    }
  }

  private void run(int seconds, int rate) throws IOException, InterruptedException {
    List<Long> resident = new ArrayList<>();
    Semaphore connections = new Semaphore(CONNECTIONS);
    long count = (long) seconds * rate;
    long begin = System.nanoTime() + 100_000_000;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        long due = begin + i * 1_000_000_000L / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        if (i % (10L * rate) == 0) {
          resident.add(resident());
        }
        long number = i;
        threads.execute(() -> one(number, rate, due, connections));
      }
      threads.shutdown();
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        System.out.println("requests are still unanswered after a minute");
      }
    }
    report(resident, seconds);
  }

  private void one(long number, int rate, long due, Semaphore connections) {
    connections.acquireUninterruptibly();
    String kind = kind(number, rate);
    try {
      call(kind, number);
      synchronized (micros) {
        micros
            .computeIfAbsent(kind, k -> new ArrayList<>())
            .add((System.nanoTime() - due) / 1_000);
      }
    } catch (ApiException | UnreachableException e) {
      String name = kind + ": " + (e instanceof ApiException api ? api.kind() : "unreachable");
      failures.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
    } finally {
      connections.release();
    }
  }

  private static String kind(long number, int rate) {
    if (number % rate == 0) {
      return "start";
    }
    int place = (int) (number * 37 % 100);
    return place < 30 ? "get asset" : place < 60 ? "list runs" : place < 80 ? "get run"
        : place < 94 ? "search" : place < 99 ? "write" : "get asset";
  }

  private void call(String kind, long number) {
    String asset = assets.get((int) (number * 7 % assets.size()));
    switch (kind) {
      case "start" -> start(assets.get((int) (number / 200 % assets.size())));
      case "get asset" ->
          target.client().call(
              Operations.GET_ASSET,
              GetAssetInput.builder().domainIdentifier(target.domain()).identifier(asset).build());
      case "list runs" ->
          target.client().call(
              Operations.LIST_METADATA_GENERATION_RUNS,
              ListMetadataGenerationRunsInput.builder()
                  .domainIdentifier(target.domain())
                  .targetIdentifier(number % 2 == 0 ? asset : null)
                  .status(number % 3 == 0 ? MetadataGenerationRunStatus.SUCCEEDED : null)
                  .maxResults(50)
                  .build());
      case "get run" -> get(runs.get((int) (number % runs.size())));
      case "search" ->
          target.client().call(
              Operations.SEARCH,
              SearchInput.builder()
                  .domainIdentifier(target.domain())
                  .owningProjectIdentifier(target.project())
                  .searchScope(InventorySearchScope.ASSET)
                  .searchText("ord hdr " + number % ASSETS)
                  .maxResults(10)
                  .build());
      case "write" -> revise(asset);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private GetMetadataGenerationRunOutput get(String run) {
    return target.client().call(
        Operations.GET_METADATA_GENERATION_RUN,
        GetMetadataGenerationRunInput.builder().domainIdentifier(target.domain()).identifier(run).build());
  }

  private String start(String asset) {
    return target.start(asset, MetadataGenerationRunType.BUSINESS_NAMES);
  }

  private void revise(String asset) {
    target.client().call(
        Operations.CREATE_ASSET_REVISION,
        CreateAssetRevisionInput.builder()
            .domainIdentifier(target.domain())
            .identifier(asset)
            .name("ord_hdr")
            .description("Changed at " + System.nanoTime())
            .formsInput(List.of(Target.form("ord_hdr", COLUMNS)))
            .build());
  }

  private long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + target.pid() + "/status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }

  private void report(List<Long> resident, int seconds) {
    System.out.printf(
        Locale.ROOT, "%-10s %8s %8s %8s %8s%n", "request", "answers", "p50 ms", "p99 ms", "worst");
    List<Long> all = new ArrayList<>();
    new TreeMap<>(micros).forEach((kind, times) -> {
      all.addAll(times);
      line(kind, times);
    });
    line("all", all);
    failures.forEach((name, number) -> System.out.println("failed: " + name + ": " + number));
    // A sample every ten seconds: the minute from the second to the third, and the last.
    int minute = 6;
    if (resident.size() >= 5 * minute) {
      double third = mean(resident.subList(2 * minute, 3 * minute));
      double last = mean(resident.subList(resident.size() - minute, resident.size()));
      System.out.printf(
          Locale.ROOT,
          "resident: %.0f MiB in the third minute, %.0f MiB in the last: %.3f times%n",
          third / 1024,
          last / 1024,
          last / third);
    }
    System.out.printf(
        Locale.ROOT, "goal: no failure, p99 of all at most 25 ms, memory 1.05; %d s%n", seconds);
  }

  private static void line(String kind, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-10s %8d %8.1f %8.1f %8.1f%n",
        kind,
        sorted.length,
        sorted[sorted.length / 2] / 1000.0,
        sorted[(int) (sorted.length * 0.99)] / 1000.0,
        sorted[sorted.length - 1] / 1000.0);
  }

  private static double mean(List<Long> values) {
    return Arrays.stream(values.toArray(Long[]::new)).mapToLong(Long::longValue).average().orElse(0);
  }
}
