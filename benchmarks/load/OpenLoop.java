// SPDX-License-Identifier: Apache-2.0

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.ClientOptions;
import dev.glossator.contract.client.UnreachableException;
import dev.glossator.contract.model.*;
import dev.glossator.contract.signing.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

  private final Client client;
  private final String domain;
  private final String project;
  private final long pid;
  private final List<String> assets = new ArrayList<>();
  private final List<String> runs = new ArrayList<>();
  private final Map<String, List<Long>> micros = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

  private OpenLoop(Client client, String domain, String project, long pid) {
    this.client = client;
    this.domain = domain;
    this.project = project;
    this.pid = pid;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    String server = Files.readString(data.resolve("server.json"));
    List<String> key =
        Files.readAllLines(data.resolve("credentials")).stream()
            .filter(line -> line.contains("="))
            .map(line -> line.substring(line.indexOf('=') + 1).strip())
            .toList();
    ClientOptions options =
        ClientOptions.of(
            URI.create(member(server, "url")), Credentials.of(key.get(0), key.get(1)), "us-east-1");
    try (Client client =
        new Client(options, InstantSource.system(), () -> UUID.randomUUID().toString())) {
      OpenLoop loop =
          new OpenLoop(
              client,
              member(server, "domainId"),
              member(server, "projectId"),
              Long.parseLong(member(server, "pid")));
      loop.seed();
      loop.run(
          Integer.parseInt(arguments[1]),
          arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200);
    }
  }

  private static String member(String json, String name) {
    var found = java.util.regex.Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    if (!found.find()) {
      throw new IllegalArgumentException("server.json has no " + name);
    }
    return found.group(1);
  }

  private void seed() throws InterruptedException {
    for (int i = 0; i < ASSETS; i++) {
      assets.add(create("ord_hdr_" + i));
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
          client.call(
              Operations.GET_ASSET,
              GetAssetInput.builder().domainIdentifier(domain).identifier(asset).build());
      case "list runs" ->
          client.call(
              Operations.LIST_METADATA_GENERATION_RUNS,
              ListMetadataGenerationRunsInput.builder()
                  .domainIdentifier(domain)
                  .targetIdentifier(number % 2 == 0 ? asset : null)
                  .status(number % 3 == 0 ? MetadataGenerationRunStatus.SUCCEEDED : null)
                  .maxResults(50)
                  .build());
      case "get run" -> get(runs.get((int) (number % runs.size())));
      case "search" ->
          client.call(
              Operations.SEARCH,
              SearchInput.builder()
                  .domainIdentifier(domain)
                  .owningProjectIdentifier(project)
                  .searchScope(InventorySearchScope.ASSET)
                  .searchText("ord hdr " + number % ASSETS)
                  .maxResults(10)
                  .build());
      case "write" -> revise(asset);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private GetMetadataGenerationRunOutput get(String run) {
    return client.call(
        Operations.GET_METADATA_GENERATION_RUN,
        GetMetadataGenerationRunInput.builder().domainIdentifier(domain).identifier(run).build());
  }

  private String start(String asset) {
    return client
        .call(
            Operations.START_METADATA_GENERATION_RUN,
            StartMetadataGenerationRunInput.builder()
                .domainIdentifier(domain)
                .owningProjectIdentifier(project)
                .types(List.of(MetadataGenerationRunType.BUSINESS_NAMES))
                .target(
                    MetadataGenerationRunTarget.builder()
                        .type(MetadataGenerationTargetType.ASSET)
                        .identifier(asset)
                        .build())
                .build())
        .id();
  }

  private String create(String table) {
    return client
        .call(
            Operations.CREATE_ASSET,
            CreateAssetInput.builder()
                .domainIdentifier(domain)
                .owningProjectIdentifier(project)
                .name(table)
                .typeIdentifier("amazon.datazone.RelationalTableAssetType")
                .formsInput(List.of(form(table)))
                .build())
        .id();
  }

  private void revise(String asset) {
    client.call(
        Operations.CREATE_ASSET_REVISION,
        CreateAssetRevisionInput.builder()
            .domainIdentifier(domain)
            .identifier(asset)
            .name("ord_hdr")
            .description("Changed at " + System.nanoTime())
            .formsInput(List.of(form("ord_hdr")))
            .build());
  }

  private static FormInput form(String table) {
    StringBuilder columns = new StringBuilder();
    String[] words = {"ord", "cust", "prod", "net", "grs", "dlv", "inv", "pay", "ship", "ctry"};
    String[] ends = {"no", "dt", "amt", "cd", "nm", "qty"};
    for (int i = 0; i < COLUMNS; i++) {
      columns
          .append(i == 0 ? "" : ",")
          .append("{\"columnName\":\"")
          .append(words[i % words.length])
          .append('_')
          .append(ends[i % ends.length])
          .append("\",\"dataType\":\"text\"}");
    }
    return FormInput.builder()
        .formName("RelationalTableForm")
        .typeIdentifier("amazon.datazone.RelationalTableFormType")
        .content("{\"tableName\":\"" + table + "\",\"columns\":[" + columns + "]}")
        .build();
  }

  private long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
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
