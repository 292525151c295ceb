// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.selection.Glob;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.assets.TextOwner;
import dev.glossator.core.decisions.AcceptChoices.Accepted;
import dev.glossator.core.decisions.AcceptancePolicy;
import dev.glossator.core.decisions.PendingPrediction;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.generation.AssetEvidence;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.worker.RunEnd;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore.TermUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Accepts as SYSTEM what a project's policies let through: after a run of its own, in the
 * transaction that ends the run; for a bulk, in a phase of its own, so that no table's names depend
 * on which tables came before it. One revision an asset, and only fields that nobody has written.
 */
public final class AutoAcceptance implements RunEnd {

  private final AcceptedRevision revisions;

  public AutoAcceptance(Ids ids, RunEvents events) {
    this.revisions = new AcceptedRevision(ids, events);
  }

  @Override
  public void ended(Transaction tx, MetadataGenerationRun run, RunStatus status, Instant now) {
    boolean usable = status == RunStatus.SUCCEEDED || status == RunStatus.PARTIALLY_SUCCEEDED;
    if (!usable) {
      return;
    }
    Decider system = Decider.system(run.place().domainId(), run.place().projectId(), now);
    List<AcceptancePolicy> policies = tx.policies().of(system.scope(), run.place().projectId());
    // Most projects have none; a bulk accepts in a phase of its own.
    if (!policies.isEmpty() && tx.runs().bulkOf(run.id()).isEmpty()) {
      accept(tx, system, run.place().assetId(), policies, run.id()::equals);
    }
  }

  /**
   * Accepts what the policies of an asset's project let through.
   *
   * @param ofRun which runs' predictions
   */
  public void accept(
      Transaction tx, MetadataGenerationRun.Place place, Instant now, Predicate<String> ofRun) {
    Decider system = Decider.system(place.domainId(), place.projectId(), now);
    List<AcceptancePolicy> policies = tx.policies().of(system.scope(), place.projectId());
    if (!policies.isEmpty()) {
      accept(tx, system, place.assetId(), policies, ofRun);
    }
  }

  private void accept(
      Transaction tx,
      Decider system,
      String assetId,
      List<AcceptancePolicy> policies,
      Predicate<String> ofRun) {
    Optional<AssetRevision> newest = tx.assets().newest(system.scope(), assetId);
    if (newest.isPresent()) {
      accept(tx, system, PendingFields.of(tx, system.scope(), newest.get()), policies, ofRun);
    }
  }

  private void accept(
      Transaction tx,
      Decider system,
      PendingFields fields,
      List<AcceptancePolicy> policies,
      Predicate<String> ofRun) {
    Origin origin = AssetEvidence.origin(fields.newest().content());
    List<Accepted> accepted = new ArrayList<>();
    for (PendingPrediction pending : fields.pending()) {
      PredictionTarget target = pending.target();
      boolean taken =
          ofRun.test(fields.stored(target).made().runId())
              && unwritten(pending, fields.owned().getOrDefault(target, FieldText.EMPTY))
              && policies.stream().anyMatch(policy -> takes(policy, pending, origin));
      if (taken) {
        PredictionChoice first = pending.choices().getFirst();
        accepted.add(new Accepted(target, first.value(), first.value(), 0));
      }
    }
    List<Accepted> free = unrestricted(tx, system, accepted);
    if (!free.isEmpty()) {
      try {
        revisions.make(tx, system, fields, free);
      } catch (ApiException tooMuch) {
        // Checked before anything is written: a person will have to choose.
        return;
      }
    }
  }

  private static boolean unwritten(PendingPrediction pending, FieldText text) {
    return !pending.kept() && text.owner() != TextOwner.GENERATED;
  }

  private static boolean takes(AcceptancePolicy policy, PendingPrediction pending, Origin origin) {
    return policy.type() == pending.target().type()
        && pending.choices().getFirst().confidence() >= policy.threshold()
        && (policy.select().isEmpty()
            || policy.select().stream().anyMatch(glob -> fits(glob, pending.target(), origin)))
        && policy.exclude().stream().noneMatch(glob -> fits(glob, pending.target(), origin));
  }

  private static boolean fits(String text, PredictionTarget target, Origin origin) {
    Glob glob = Glob.of(text);
    return switch (target) {
      case PredictionTarget.OfAsset ignored -> glob.wholeTable(origin.schema(), origin.table());
      case PredictionTarget.OfColumn column ->
          glob.column(origin.schema(), origin.table(), column.column());
    };
  }

  /** Without terms that are governed or no longer there. */
  private static List<Accepted> unrestricted(
      Transaction tx, Decider system, List<Accepted> accepted) {
    List<String> terms =
        accepted.stream().filter(AutoAcceptance::term).map(Accepted::value).toList();
    if (terms.isEmpty()) {
      return accepted;
    }
    Map<String, TermUse> known = tx.glossaries().terms().uses(system.scope(), terms);
    return accepted.stream()
        .filter(
            one -> {
              TermUse use = known.get(one.value());
              return !term(one) || (use != null && !use.restricted());
            })
        .toList();
  }

  private static boolean term(Accepted one) {
    return one.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
  }
}
