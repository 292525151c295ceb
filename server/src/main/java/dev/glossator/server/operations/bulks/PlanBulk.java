// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkSkip;
import dev.glossator.contract.model.PlanBulkInput;
import dev.glossator.contract.model.PlanBulkOutput;
import dev.glossator.core.assets.AssetForms;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what a bulk of this selection would do now, and how long that would take. */
public final class PlanBulk implements Reading<PlanBulkInput, PlanBulkOutput> {

  private final RunEngine engine;

  PlanBulk(RunEngine engine) {
    this.engine = engine;
  }

  @Override
  public Function<Transaction, PlanBulkOutput> prepare(Call call, PlanBulkInput input) {
    Selected selected = Selected.of(input.selection());
    String projectId = input.selection().owningProjectIdentifier();
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require(projectId);
      Scope scope = access.scope();
      Sum sum = new Sum();
      DueTypes due = new DueTypes(tx, scope, projectId);
      List<String> assets = selected.assets(tx, scope, projectId);
      assets.forEach(asset -> sum.add(tx, scope, asset, selected, due));
      return PlanBulkOutput.builder()
          .tables((long) assets.size())
          .columns(sum.columns)
          .runs(sum.runs)
          .unchanged(sum.unchanged)
          .seconds(engine.expected(sum.work).toMillis() / 1000.0)
          .skipped(sum.skipped)
          .skips(List.copyOf(sum.skips))
          .corrected(List.copyOf(sum.corrected))
          .build();
    };
  }

  /** What was added up so far. */
  private static final class Sum {
    private long columns;
    private long runs;
    private long unchanged;
    private long skipped;
    private long work;
    private final List<BulkSkip> skips = new ArrayList<>();
    private final List<String> corrected = new ArrayList<>();

    void add(Transaction tx, Scope scope, String assetId, Selected selected, DueTypes due) {
      Optional<AssetRevision> revision = tx.assets().newest(scope, assetId);
      if (revision.isEmpty()
          || AssetForms.structuredForm(revision.get().content().forms()).isEmpty()) {
        skipped++;
        if (skips.size() < WireBulks.NAMED) {
          skips.add(new BulkSkip(assetId, BulkFeeder.NO_SCHEMA));
        }
        return;
      }
      List<RunType> types =
          selected.wanted().again()
              ? selected.wanted().types()
              : due.of(revision.get(), selected.wanted().types());
      if (types.isEmpty()) {
        unchanged++;
      } else {
        int size = revision.get().content().columns().size();
        runs++;
        if (!selected.wanted().again()
            && corrected.size() < WireBulks.NAMED
            && due.corrected(revision.get(), types)) {
          corrected.add(revision.get().content().name());
        }
        columns += size;
        work += (long) (size + 1) * types.size();
      }
    }
  }
}
