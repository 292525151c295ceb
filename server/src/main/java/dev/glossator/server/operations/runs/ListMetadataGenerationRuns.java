// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsOutput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Place;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.runs.RunFilter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists runs, oldest first, by any combination of filters; each caller sees their projects'. */
public final class ListMetadataGenerationRuns
    implements Reading<ListMetadataGenerationRunsInput, ListMetadataGenerationRunsOutput> {

  private final PageTokens tokens;

  ListMetadataGenerationRuns(PageTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Function<Transaction, ListMetadataGenerationRunsOutput> prepare(
      Call call, ListMetadataGenerationRunsInput input) {
    PageTokens.Scope scope =
        PageTokens.Scope.of(
            call, input.domainIdentifier(), input.status(), input.type(), input.targetIdentifier());
    Place place = tokens.place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      List<MetadataGenerationRun> rows =
          tx.runs().page(filter(input, access), place.at(), place.id(), size + 1);
      Page<MetadataGenerationRun> page =
          Page.of(
              rows, size, run -> tokens.seal(scope, new Place(run.origin().createdAt(), run.id())));
      return new ListMetadataGenerationRunsOutput(
          page.items().stream().map(run -> item(run, input.type())).toList(), page.nextToken());
    };
  }

  private static RunFilter filter(ListMetadataGenerationRunsInput input, Access access) {
    return new RunFilter(
        access.scope(),
        input.targetIdentifier(),
        input.type() == null ? null : WireRuns.type(input.type()),
        input.status() == null ? null : WireRuns.status(input.status()));
  }

  private static MetadataGenerationRunItem item(
      MetadataGenerationRun run, @Nullable MetadataGenerationRunType asked) {
    return MetadataGenerationRunItem.builder()
        .domainId(run.place().domainId())
        .id(run.id())
        .target(WireRuns.target(run))
        .status(WireRuns.status(run.status()))
        .type(WireRuns.single(run, asked))
        .types(WireRuns.types(run))
        .createdAt(run.origin().createdAt())
        .createdBy(run.origin().createdBy())
        .owningProjectId(run.place().projectId())
        .build();
  }
}
