// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.contract.model.StartMetadataGenerationRunOutput;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Starts a run for one revision of an asset and answers before any of it is done. */
public final class StartMetadataGenerationRun
    implements Writing<StartMetadataGenerationRunInput, StartMetadataGenerationRunOutput> {

  private final RunSubmission submission;

  StartMetadataGenerationRun(RunSubmission submission) {
    this.submission = submission;
  }

  @Override
  public Function<Transaction, StartMetadataGenerationRunOutput> prepare(
      Call call, StartMetadataGenerationRunInput input) {
    List<RunType> types = types(input);
    return tx -> {
      Access access =
          Authorizer.require(tx, call, input.domainIdentifier())
              .require(input.owningProjectIdentifier());
      AssetRevision asset =
          Targets.revision(tx, access, input.target().identifier(), input.target().revision());
      if (!asset.asset().projectId().equals(input.owningProjectIdentifier())) {
        throw Targets.missing();
      }
      return output(submission.byName(tx, call, asset, types, access.user().id()), input);
    };
  }

  /** The deprecated single type is one of several ways to say the same. */
  private static List<RunType> types(StartMetadataGenerationRunInput input) {
    MetadataGenerationRunType single = input.type();
    List<MetadataGenerationRunType> several = input.types();
    if (several == null || several.isEmpty()) {
      if (single == null) {
        throw invalidTypes("Member must not be null");
      }
      return List.of(WireRuns.type(single));
    }
    if (Set.copyOf(several).size() != several.size()) {
      throw invalidTypes("Member must have unique values");
    }
    if (single != null && !several.contains(single)) {
      throw invalidTypes("Member must contain the value of 'type', " + single.value());
    }
    return several.stream().map(WireRuns::type).toList();
  }

  private static ApiException invalidTypes(String rule) {
    return ApiException.validation(
        "1 validation error detected: Value at 'types' failed to satisfy constraint: " + rule);
  }

  private static StartMetadataGenerationRunOutput output(
      MetadataGenerationRun run, StartMetadataGenerationRunInput input) {
    return StartMetadataGenerationRunOutput.builder()
        .domainId(run.place().domainId())
        .id(run.id())
        .status(WireRuns.status(run.status()))
        .type(WireRuns.single(run, input.type()))
        .types(WireRuns.types(run))
        .createdAt(run.origin().createdAt())
        .createdBy(run.origin().createdBy())
        .owningProjectId(run.place().projectId())
        .build();
  }
}
