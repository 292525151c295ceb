// SPDX-License-Identifier: Apache-2.0

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.AcceptRule;
import dev.glossator.contract.model.AcceptRuleBehavior;
import dev.glossator.contract.model.GetMetadataGenerationRunInput;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long AcceptPredictions takes, from the request to the durable answer, where it takes over a
 * name and a description of each column of a wide table. Usage: {@code Accept DATA_FOLDER [COLUMNS]
 * [TIMES]}.
 */
final class Accept {
  private static final int UNCOUNTED = 5;
  private static final double GOAL = 0.2;

  private Accept() {}

  public static void main(String[] arguments) throws Exception {
    int columns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    try (Target target = Target.of(Path.of(arguments[0]))) {
      List<String> assets = new ArrayList<>();
      for (int number = 0; number < UNCOUNTED + times; number++) {
        String asset = target.create("wide" + number, columns);
        generate(target, asset, MetadataGenerationRunType.BUSINESS_NAMES);
        generate(target, asset, MetadataGenerationRunType.BUSINESS_DESCRIPTIONS);
        assets.add(asset);
      }
      assets.subList(0, UNCOUNTED).forEach(asset -> accept(target, asset));
      double[] took =
          assets.subList(UNCOUNTED, assets.size()).stream()
              .mapToDouble(asset -> accept(target, asset))
              .sorted()
              .toArray();
      double median = took[took.length / 2];
      System.out.printf(
          Locale.ROOT,
          "Accept of names and descriptions of %d columns, %d times: median %.0f ms, worst %.0f ms"
              + " (goal %.0f ms)%n",
          columns,
          times,
          1e3 * median,
          1e3 * Arrays.stream(took).max().orElseThrow(),
          1e3 * GOAL);
      System.exit(median <= GOAL ? 0 : 1);
    }
  }

  private static void generate(Target target, String asset, MetadataGenerationRunType type)
      throws InterruptedException {
    String run = target.start(asset, type);
    GetMetadataGenerationRunInput question =
        GetMetadataGenerationRunInput.builder()
            .domainIdentifier(target.domain())
            .identifier(run)
            .build();
    MetadataGenerationRunStatus status;
    do {
      Thread.sleep(50);
      status = target.client().call(Operations.GET_METADATA_GENERATION_RUN, question).status();
    } while (status == MetadataGenerationRunStatus.SUBMITTED
        || status == MetadataGenerationRunStatus.IN_PROGRESS);
    if (status != MetadataGenerationRunStatus.SUCCEEDED) {
      throw new IllegalStateException("run " + run + " ended as " + status);
    }
  }

  /** Seconds until the answer. */
  private static double accept(Target target, String asset) {
    AcceptPredictionsInput all =
        AcceptPredictionsInput.builder()
            .domainIdentifier(target.domain())
            .identifier(asset)
            .acceptRule(AcceptRule.builder().rule(AcceptRuleBehavior.ALL).build())
            .build();
    long begun = System.nanoTime();
    String revision = target.client().call(Operations.ACCEPT_PREDICTIONS, all).revision();
    double took = (System.nanoTime() - begun) / 1e9;
    if (!revision.equals("2")) {
      throw new IllegalStateException("accepting made revision " + revision);
    }
    return took;
  }
}
