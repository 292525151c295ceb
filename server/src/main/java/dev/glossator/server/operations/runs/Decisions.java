// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldPath;
import dev.glossator.core.decisions.DecisionRule;
import dev.glossator.core.decisions.InvalidDecision;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.server.auth.Access;
import dev.glossator.store.Transaction;
import org.jspecify.annotations.Nullable;

/** What accepting and rejecting have in common. */
final class Decisions {

  private Decisions() {}

  /**
   * The rule a request means: without rule and choices everything, with choices alone only these.
   *
   * @param all whether the rule says ALL; null when it says nothing
   */
  static DecisionRule rule(@Nullable Boolean all, @Nullable Float threshold, boolean choices) {
    boolean everything = all == null ? !choices : all;
    try {
      // A float's digits, not its binary neighbour: a threshold of 0.9 takes a confidence of 0.9.
      return everything
          ? DecisionRule.all(threshold == null ? 0 : Double.parseDouble(threshold.toString()))
          : DecisionRule.NONE;
    } catch (InvalidDecision invalid) {
      throw ApiException.validation(String.valueOf(invalid.getMessage()));
    }
  }

  /**
   * The newest revision of an asset that the caller may edit.
   *
   * @param asked the revision the client looked at; null when it does not say
   * @throws ApiException 409 where that is no longer the newest
   */
  static AssetRevision newest(
      Transaction tx, Access access, String identifier, @Nullable String asked) {
    Asset asset = Targets.asset(tx, access, identifier);
    AssetRevision newest =
        tx.assets().newest(access.scope(), asset.id()).orElseThrow(Targets::missing);
    if (asked != null && !asked.equals(Long.toString(newest.number()))) {
      throw ApiException.conflict(
          "Revision "
              + asked
              + " of asset "
              + asset.id()
              + " is not the newest, which is "
              + newest.number()
              + ". Read the asset again and decide on what it says now.");
    }
    return newest;
  }

  /**
   * The target a client names.
   *
   * @throws ApiException 400 where it names none
   */
  static PredictionTarget target(AssetRevision newest, String spelling) {
    return FieldPath.read(spelling, newest.content().columns())
        .orElseThrow(
            () ->
                ApiException.validation(
                    "predictionTarget "
                        + spelling
                        + " names no field of the asset; fields are name, summary, glossaryTerms"
                        + " and columns[N].columnName, .columnDescription, .glossaryTerms"));
  }

  static ApiException overtaken(AssetRevision newest) {
    return ApiException.conflict(
        "The predictions of asset "
            + newest.asset().id()
            + " were decided or replaced at the same moment. Read the asset again.");
  }
}
