// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkSkip;
import dev.glossator.contract.model.PlanBulkInput;
import dev.glossator.contract.model.PlanBulkOutput;
import dev.glossator.core.assets.AssetForms;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what a bulk of this selection would do now, and how long that would take. */
public final class PlanBulk implements Reading<PlanBulkInput, PlanBulkOutput> {

  /** The forms of so many assets are in memory at once. */
  private static final int READ_AT_ONCE = 20;

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
      Selected.Assets fitting = selected.assets(tx, scope, projectId);
      List<String> assets = fitting.ids();
      for (int from = 0; from < assets.size(); from += READ_AT_ONCE) {
        List<String> some = assets.subList(from, Math.min(from + READ_AT_ONCE, assets.size()));
        sum.add(some, tx.assets().newest(scope, some), selected, due);
      }
      return PlanBulkOutput.builder()
          .tables((long) assets.size())
          .columns(sum.columns)
          .runs(sum.runs)
          .unchanged(sum.unchanged)
          .seconds(engine.expected(sum.work).toMillis() / 1000.0)
          .skipped(sum.skipped)
          .skips(List.copyOf(sum.skips))
          .corrected(List.copyOf(sum.corrected))
          .widened(fitting.widened())
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

    /** Adds assets in their order. */
    void add(List<String> assets, List<AssetRevision> read, Selected selected, DueTypes due) {
      Map<String, AssetRevision> newest = new HashMap<>();
      read.forEach(revision -> newest.put(revision.asset().id(), revision));
      DueTypes.Tables tables = due.among(read);
      for (String asset : assets) {
        AssetRevision revision = newest.get(asset);
        if (revision == null || AssetForms.structuredForm(revision.content().forms()).isEmpty()) {
          skip(asset);
        } else {
          add(revision, selected.wanted(), tables);
        }
      }
    }

    private void skip(String asset) {
      skipped++;
      if (skips.size() < WireBulks.NAMED) {
        skips.add(new BulkSkip(asset, BulkFeeder.NO_SCHEMA));
      }
    }

    private void add(AssetRevision table, Bulk.Wanted wanted, DueTypes.Tables tables) {
      List<RunType> types = wanted.again() ? wanted.types() : tables.of(table, wanted.types());
      if (types.isEmpty()) {
        unchanged++;
        return;
      }
      int size = table.content().columns().size();
      runs++;
      if (!wanted.again() && corrected.size() < WireBulks.NAMED && tables.corrected(table, types)) {
        corrected.add(table.content().name());
      }
      columns += size;
      work += (long) (size + 1) * types.size();
    }
  }
}
