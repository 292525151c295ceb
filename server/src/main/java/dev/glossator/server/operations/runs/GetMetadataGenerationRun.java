// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.GetMetadataGenerationRunInput;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationRunTypeStat;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RollUp;
import dev.glossator.core.runs.TypeStat;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how a run and each of its types stand. */
public final class GetMetadataGenerationRun
    implements Reading<GetMetadataGenerationRunInput, GetMetadataGenerationRunOutput> {

  @Override
  public Function<Transaction, GetMetadataGenerationRunOutput> prepare(
      Call call, GetMetadataGenerationRunInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      MetadataGenerationRun run = find(tx, access, input.identifier());
      MetadataGenerationRunType asked = input.type();
      if (asked != null && !run.types().contains(WireRuns.type(asked))) {
        throw ApiException.validation(
            "1 validation error detected: Value at 'type' failed to satisfy constraint: Member must"
                + " be one of the run's types: "
                + run.types());
      }
      List<TypeStat> stats =
          RollUp.typeStats(run.types(), tx.runs().items(access.scope(), run.id()), run.status());
      return output(run, asked, stats);
    };
  }

  /** The run, for a caller for whom the operation may be done to it. */
  static MetadataGenerationRun find(Transaction tx, Access access, String runId) {
    String projectId =
        tx.owners()
            .run(access.domainId(), runId)
            .orElseThrow(GetMetadataGenerationRun::missing)
            .projectId();
    access.require(projectId);
    return tx.runs().find(access.scope(), runId).orElseThrow(GetMetadataGenerationRun::missing);
  }

  private static ApiException missing() {
    return ApiException.notFound("Requested prediction cannot be found in domain");
  }

  private static GetMetadataGenerationRunOutput output(
      MetadataGenerationRun run, @Nullable MetadataGenerationRunType asked, List<TypeStat> stats) {
    return GetMetadataGenerationRunOutput.builder()
        .domainId(run.place().domainId())
        .id(run.id())
        .target(WireRuns.target(run))
        .status(WireRuns.status(run.status()))
        .type(WireRuns.single(run, asked))
        .types(WireRuns.types(run))
        .createdAt(run.origin().createdAt())
        .createdBy(run.origin().createdBy())
        .owningProjectId(run.place().projectId())
        .typeStats(
            stats.stream()
                .filter(stat -> asked == null || stat.type() == WireRuns.type(asked))
                .map(
                    stat ->
                        new MetadataGenerationRunTypeStat(
                            WireRuns.type(stat.type()),
                            WireRuns.status(stat.status()),
                            stat.errorMessage()))
                .toList())
        .build();
  }
}
