// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.UndoAcceptancesInput;
import dev.glossator.contract.model.UndoAcceptancesOutput;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.owners.OwnerStore;
import dev.glossator.store.predictions.DecisionStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes back what a policy accepted of a run or a bulk. Decisions of people and later edits stay.
 */
public final class UndoAcceptances implements Writing<UndoAcceptancesInput, UndoAcceptancesOutput> {

  /** Few enough that others can write in between. */
  private static final int ASSETS_AT_ONCE = 50;

  private final TakenBack takenBack;

  UndoAcceptances(Ids ids, RunEvents events) {
    this.takenBack = new TakenBack(ids, events);
  }

  @Override
  public Function<Transaction, UndoAcceptancesOutput> prepare(
      Call call, UndoAcceptancesInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      DecisionStore.OfRuns runs = requireRunOrBulk(tx, access, input.identifier());
      List<String> assets =
          tx.decisions().acceptedByPolicy(access.scope(), runs, ASSETS_AT_ONCE + 1);
      TakenBack.Count count = TakenBack.Count.NONE;
      for (String asset : assets.stream().limit(ASSETS_AT_ONCE).distinct().toList()) {
        count = count.plus(takenBack.of(tx, Decider.of(access), asset, runs));
      }
      return new UndoAcceptancesOutput(
          count.assets(), count.fields(), count.kept(), assets.size() > ASSETS_AT_ONCE);
    };
  }

  /** Refuses what is neither a run nor a bulk, and whoever may not edit what it is about. */
  private static DecisionStore.OfRuns requireRunOrBulk(
      Transaction tx, Access access, String identifier) {
    String domainId = access.domainId();
    Optional<OwnerStore.Owned> run = tx.owners().run(domainId, identifier);
    OwnerStore.Owned owned =
        run.or(() -> tx.owners().bulk(domainId, identifier))
            .orElseThrow(
                () ->
                    ApiException.notFound(
                        "There is no run and no bulk " + identifier + " in the domain."));
    access.require(owned.projectId());
    return new DecisionStore.OfRuns(identifier, run.isEmpty());
  }
}
