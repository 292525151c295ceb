// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.predictions.StoredPrediction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that works on runs is killed (-9) at seeded moments and started again. Afterwards the
 * folder says what it would say without the kills. {@code benchmarks/kills/run.sh} is the same at
 * full length.
 */
class KillsTest {

  private static final int KILLS = Integer.getInteger("glossator.kills", 5);
  private static final int ASSETS = Integer.getInteger("glossator.kills.assets", 60);
  private static final long SEED = Long.getLong("glossator.kills.seed", 20261124);
  private static final String GENERATORS =
      System.getProperty("glossator.kills.generators", "testing");

  private static final int UNFENCED_ATTEMPTS = 8;

  private static final List<RunType> ALL = List.of(RunType.values());

  @TempDir Path directory;

  /**
   * What a folder says in the end.
   *
   * @param predictions by asset, without times
   * @param commits how often each item and each prediction was committed, each count once
   * @param statuses the statuses of all runs, each once
   * @param killedAtWork how many kills met unfinished work
   */
  private record Outcome(
      TreeMap<String, List<String>> predictions,
      List<Integer> commits,
      List<RunStatus> statuses,
      int killedAtWork) {}

  @Test
  void killsLeaveNoTrace() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Outcome undisturbed = work(directory.resolve("undisturbed"), 0, "fenced");
    Outcome killed = work(directory.resolve("killed"), KILLS, "fenced");
    assertThat(differences(undisturbed, killed)).isEmpty();
    assertThat(killed.commits()).containsExactly(1);
    assertThat(killed.statuses()).containsExactly(RunStatus.SUCCEEDED);
    assertThat(killed.killedAtWork()).as("kills that met unfinished work").isEqualTo(KILLS);
    int predictions = killed.predictions().values().stream().mapToInt(List::size).sum();
    System.out.printf(
        "kills: %d (-9, seed %d, all while work was unfinished) over %d assets, %d predictions"
            + " equal, every item committed once, every run ended; %d s%n",
        KILLS, SEED, ASSETS, predictions, (System.nanoTime() - start) / 1_000_000_000);
  }

  /** Whether two engines meet in one item is a matter of moments, so several folders are tried. */
  @Test
  void withoutTheFenceTheyWould() throws IOException, InterruptedException {
    List<Integer> commits = List.of();
    for (int attempt = 1; attempt <= UNFENCED_ATTEMPTS && !twice(commits); attempt++) {
      commits = work(directory.resolve("unfenced-" + attempt), 2, "unfenced").commits();
    }
    assertThat(commits).as("a planted bug").anyMatch(c -> c > 1);
  }

  private static boolean twice(List<Integer> commits) {
    return commits.stream().anyMatch(c -> c > 1);
  }

  /** The predictions that are not what they should be, few enough to be read. */
  private static List<String> differences(Outcome expected, Outcome found) {
    List<String> differences = new ArrayList<>();
    expected
        .predictions()
        .forEach(
            (asset, predictions) -> {
              List<String> other = found.predictions().getOrDefault(asset, List.of());
              for (int i = 0; i < Math.max(predictions.size(), other.size()); i++) {
                String one = i < predictions.size() ? predictions.get(i) : "nothing";
                String two = i < other.size() ? other.get(i) : "nothing";
                if (!one.equals(two)) {
                  differences.add(asset + " expected " + one + " but found " + two);
                }
              }
            });
    return differences.subList(0, Math.min(10, differences.size()));
  }

  private static Outcome work(Path folder, int kills, String fence)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    prepare(folder);
    Random random = new Random(SEED);
    int killedAtWork = 0;
    int longest = GENERATORS.equals("shipped") ? 1_500 : 300;
    for (int kill = 0; kill < kills; kill++) {
      Process node = start(folder, fence);
      if (!node.waitFor(20 + random.nextInt(longest), TimeUnit.MILLISECONDS)) {
        killedAtWork++;
      }
      node.destroyForcibly().waitFor();
    }
    Process last = start(folder, fence);
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).as("every run ends").isTrue();
    return outcome(folder, killedAtWork);
  }

  private static void prepare(Path folder) {
    try (Store store = Store.open(StoreOptions.in(folder))) {
      TestingCatalogue catalogue = new TestingCatalogue(store);
      Instant deadline = Instant.parse("2999-01-01T00:00:00Z");
      for (int at = 0; at < ASSETS; at++) {
        AssetRevision asset =
            catalogue.asset(
                "cust_ord_" + at, "cust_no", "ord_dt", "net_amt", "dlv_addr_" + at, "x1");
        catalogue.submit("r" + at, asset, ALL, deadline, "u1");
      }
    }
  }

  private static Process start(Path folder, String fence) throws IOException {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                folder.toString(),
                GENERATORS,
                fence)
            .redirectError(folder.resolve("node.log").toFile())
            .start();
    BufferedReader out = node.inputReader();
    String line = out.readLine();
    assertThat(line).as("the node of " + folder + " starts").isEqualTo("READY");
    return node;
  }

  private static Outcome outcome(Path folder, int killedAtWork) {
    try (Store store = Store.open(StoreOptions.in(folder))) {
      TestingCatalogue catalogue = new TestingCatalogue(store);
      TreeMap<String, List<String>> predictions = new TreeMap<>();
      List<Integer> commits = new ArrayList<>();
      List<RunStatus> statuses = new ArrayList<>();
      for (int at = 0; at < ASSETS; at++) {
        String asset = "cust_ord_" + at;
        predictions.put(
            asset, catalogue.predictions(asset).stream().map(KillsTest::timeless).toList());
        commits.addAll(catalogue.commits("r" + at));
        commits.addAll(store.read(tx -> tx.predictions().commits(asset)));
        statuses.add(catalogue.run("r" + at).status());
      }
      Collections.sort(commits);
      return new Outcome(
          predictions,
          commits.stream().distinct().toList(),
          statuses.stream().distinct().toList(),
          killedAtWork);
    }
  }

  private static String timeless(StoredPrediction prediction) {
    return prediction.toString().replace(prediction.made().at().toString(), "…");
  }
}
