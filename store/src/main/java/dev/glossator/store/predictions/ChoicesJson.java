// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The text form of choices: value, confidence, and for the first ones their claims with facts. */
final class ChoicesJson {

  private static final int WITH_CLAIMS = 3;
  private static final MathContext DIGITS = new MathContext(6);

  private ChoicesJson() {}

  static String write(List<PredictionChoice> choices) {
    List<Json> items = new ArrayList<>();
    for (PredictionChoice choice : choices) {
      Json.Members item =
          Json.Members.NONE
              .with("v", Json.text(choice.value()))
              .with("c", new Json.Decimal(new BigDecimal(choice.confidence(), DIGITS)));
      if (items.size() < WITH_CLAIMS && !choice.claims().isEmpty()) {
        item = item.with("k", new Json.Items(claims(choice.claims())));
      }
      items.add(item);
    }
    return new Json.Items(items).write();
  }

  private static List<Json> claims(List<Claim> claims) {
    return claims.stream()
        .<Json>map(
            claim ->
                Json.Members.NONE
                    .with("t", Json.text(claim.text()))
                    .with("f", Json.texts(claim.facts())))
        .toList();
  }

  static List<PredictionChoice> read(String text) {
    return new Json.Members(java.util.Map.of("choices", Json.read(text)))
        .objects("choices").stream().map(ChoicesJson::choice).toList();
  }

  private static PredictionChoice choice(Json.Members item) {
    String value = item.text("v");
    double confidence =
        item.values().get("c") instanceof Json.Decimal number ? number.value().doubleValue() : 0;
    List<Claim> claims = item.objects("k").stream().map(ChoicesJson::claim).toList();
    return new PredictionChoice(value == null ? "" : value, confidence, claims);
  }

  private static Claim claim(Json.Members item) {
    String text = item.text("t");
    return new Claim(text == null ? "" : text, item.texts("f"));
  }
}
