// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.terms.GlossaryEntry;
import dev.glossator.core.terms.TermGenerator;
import dev.glossator.core.terms.TermIndex;
import dev.glossator.inference.encoder.OnnxTextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedTermsTest {

  private final TermGenerator generator = ShippedTerms.generator();

  @Test
  void theGlossaryIsWhole() {
    List<GlossaryEntry> terms = ShippedTerms.glossary();
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    terms.forEach(t -> ids.add(t.id()));
    assertThat(terms).hasSizeBetween(200, 300);
    assertThat(terms)
        .allSatisfy(
            t -> {
              assertThat(t.definition()).endsWith(".");
              assertThat(names.add(t.name())).as(t.name()).isTrue();
              assertThat(ids).containsAll(t.parents());
            });
  }

  @Test
  void findsTheTermsOfReadableColumnsWithAndWithoutTheEncoder() {
    Map<String, String> expected =
        Map.of(
            "customer_id", "customer-id",
            "email", "email-address",
            "postal_code", "postal-code",
            "currency", "currency",
            "created_at", "created-at",
            "birth_date", "birth-date");
    try (OnnxTextEncoder encoder = OnnxTextEncoder.shipped()) {
      for (TermIndex index :
          List.of(
              TermIndex.of(ShippedTerms.glossary(), encoder),
              TermIndex.of(ShippedTerms.glossary(), null))) {
        Map<String, Prediction> found = generate(index, List.copyOf(expected.keySet()));
        expected.forEach(
            (column, term) -> {
              Prediction prediction = Objects.requireNonNull(found.get(column), column);
              assertThat(prediction.best().value()).as(column).isEqualTo(term);
              assertThat(prediction.proposed()).as(column).isTrue();
              assertThat(prediction.best().claims()).isNotEmpty();
            });
      }
    }
  }

  @Test
  void proposesNothingWhereNothingFits() {
    TermIndex index = TermIndex.of(ShippedTerms.glossary(), null);
    Map<String, Prediction> found = generate(index, List.of("x1", "zqx_lorv", "foo"));
    assertThat(found.values()).noneMatch(Prediction::proposed);
  }

  @Test
  void whatTheValuesLookLikeSpeaksWhereTheNameDoesNot() {
    TermIndex index = TermIndex.of(ShippedTerms.glossary(), null);
    ColumnEvidence email =
        new ColumnEvidence("x7", "varchar", true, null, null, SemanticType.EMAIL, true);
    ColumnEvidence phone =
        new ColumnEvidence("phone", "varchar", true, null, null, SemanticType.PHONE, true);
    Map<String, Prediction> found = predictions(index, List.of(email, phone));
    Prediction neutral = Objects.requireNonNull(found.get("x7"));
    assertThat(neutral.best().value()).isEqualTo("email-address");
    assertThat(neutral.choices()).extracting(c -> c.value()).contains("pii");
    Prediction named = Objects.requireNonNull(found.get("phone"));
    assertThat(named.best().value()).isEqualTo("phone-number");
    assertThat(named.proposed()).isTrue();
    assertThat(named.choices()).extracting(c -> c.value()).contains("pii");
  }

  @Test
  void theOrderOfTheGlossaryHasNoInfluence() {
    List<GlossaryEntry> shuffled = new ArrayList<>(ShippedTerms.glossary());
    Collections.shuffle(shuffled, new Random(3));
    List<String> columns = List.of("cust_no", "ord_dt", "amount", "name", "unit_price");
    assertThat(generate(TermIndex.of(shuffled, null), columns))
        .isEqualTo(generate(TermIndex.of(ShippedTerms.glossary(), null), columns));
  }

  private Map<String, Prediction> generate(TermIndex index, List<String> columns) {
    List<ColumnEvidence> evidence = new ArrayList<>();
    for (String column : columns) {
      evidence.add(
          new ColumnEvidence(column, "varchar", true, null, null, SemanticType.NONE, false));
    }
    return predictions(index, evidence);
  }

  private Map<String, Prediction> predictions(TermIndex index, List<ColumnEvidence> evidence) {
    List<NameReading> readings = new ArrayList<>();
    evidence.forEach(c -> readings.add(reading(c.name())));
    TableEvidence table =
        new TableEvidence(
            new Origin("csv", "x.csv", null, "records", false),
            null,
            -1,
            false,
            0,
            evidence,
            List.of(),
            List.of());
    Map<String, Prediction> found = new HashMap<>();
    for (Prediction prediction :
        generator.generate(
            new GenerationInput(table, List.of(), HouseLanguage.EMPTY, ""),
            new TableReading(reading("records"), readings),
            index)) {
      if (prediction.target() instanceof OfColumn column) {
        found.put(column.column(), prediction);
      }
    }
    return found;
  }

  private static NameReading reading(String name) {
    NameCandidate candidate = new NameCandidate(name.replace('_', ' '), 0.9, List.of());
    return new NameReading(name, List.of(candidate), "en", true);
  }
}
