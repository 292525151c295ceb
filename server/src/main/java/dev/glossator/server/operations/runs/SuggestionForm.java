// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.core.decisions.PendingPrediction;
import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The read-only form in which GetAsset shows what waits for a decision. */
public final class SuggestionForm {

  private static final MathContext DIGITS = new MathContext(4);

  private SuggestionForm() {}

  /** The form of an asset's newest revision; empty when nothing waits. */
  public static Optional<AssetForm> of(Transaction tx, Scope scope, AssetRevision newest) {
    PendingFields fields = PendingFields.of(tx, scope, newest);
    List<Json> suggestions = new ArrayList<>();
    for (PendingPrediction pending : fields.pending()) {
      fields.path(pending.target()).ifPresent(path -> suggestions.add(field(path, pending)));
    }
    if (suggestions.isEmpty()) {
      return Optional.empty();
    }
    String content =
        Json.Members.NONE.with("fieldSuggestions", new Json.Items(suggestions)).write();
    AssetForm form = ManagedForms.SUGGESTION;
    return Optional.of(new AssetForm(form.name(), form.typeName(), form.typeRevision(), content));
  }

  private static Json field(String path, PendingPrediction pending) {
    List<Json> choices = new ArrayList<>();
    for (PredictionChoice choice : pending.choices()) {
      choices.add(choice(choice, choices.isEmpty()));
    }
    Json.Members field =
        Json.Members.NONE
            .with("fieldPath", Json.text(path))
            .with("suggestions", new Json.Items(choices));
    return pending.kept() ? field.with("humanText", new Json.Truth(true)) : field;
  }

  private static Json choice(PredictionChoice choice, boolean first) {
    Json.Members json =
        Json.Members.NONE
            .with("value", Json.text(choice.value()))
            .with("confidence", new Json.Decimal(new BigDecimal(choice.confidence(), DIGITS)));
    if (!first || choice.claims().isEmpty()) {
      return json;
    }
    Set<String> facts = new LinkedHashSet<>();
    choice.claims().forEach(claim -> facts.addAll(claim.facts()));
    return json.with("evidence", Json.texts(List.copyOf(facts)))
        .with("claims", Json.texts(choice.claims().stream().map(Claim::text).toList()));
  }
}
