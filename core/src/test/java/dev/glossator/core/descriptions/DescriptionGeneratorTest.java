// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.Fact;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DescriptionGeneratorTest {
  private final List<Prediction> predictions =
      new DescriptionGenerator().generate(TestingOrders.input(), TestingOrders.reading());

  private Map<String, String> texts() {
    return predictions.stream()
        .collect(
            Collectors.toMap(
                p ->
                    switch (p.target()) {
                      case OfAsset ignored -> "";
                      case OfColumn column -> column.column();
                    },
                p -> p.best().value()));
  }

  @Test
  void saysWhatTheFactsAddToTheNames() {
    assertThat(texts())
        .containsEntry("cust_no", "Customer of the sales order; refers to cust_mst.")
        .containsEntry(
            "req_dlv_dt",
            "Requested delivery date of the sales order, from January 2016 to December 2026; empty for 3 %.")
        .containsEntry(
            "net_amt",
            "Net amount of the sales order, in the currency of crncy_cd; between -4,310 and 918,220.50 in the"
                + " sample; 0.4 % are negative.")
        .containsEntry(
            "crncy_cd",
            "Currency of the sales order, as an ISO 4217 code; EUR (71 %), USD, GBP, CHF, SEK or PLN.")
        .containsEntry("ord_stat", "Order status: C (93 %), O or X.");
  }

  @Test
  void tellsWhatOneRowIsAndWhereTheTableBelongs() {
    assertThat(texts().get(""))
        .isEqualTo(
            "One row per sales order; about 1,200,000 rows; order date from January 2016 to November 2026;"
                + " refers to cust_mst; referred to by sls_ord_itm; amounts in six currencies, mostly EUR.");
  }

  @Test
  void isSilentWhereNothingIsKnownBeyondTheName() {
    assertThat(texts()).doesNotContainKeys("x1", "chg_usr");
  }

  @Test
  void everyClaimNamesAFactOfTheEvidence() {
    TableEvidence table = TestingOrders.input().evidence();
    Set<String> known = Facts.all(table).stream().map(Fact::id).collect(Collectors.toSet());
    Stream<String> cited =
        predictions.stream()
            .flatMap(p -> p.best().claims().stream())
            .flatMap(c -> c.facts().stream());
    assertThat(cited).isNotEmpty().allMatch(known::contains);
  }

  @Test
  void callsATableOfTheSameSchemaByItsOwnName() {
    GenerationInput input = TestingOrders.inSchema("sales");
    assertThat(new DescriptionGenerator().generate(input, TestingOrders.reading()))
        .anySatisfy(
            p ->
                assertThat(p.best().value())
                    .isEqualTo("Customer of the sales order; refers to cust_mst."));
  }

  @Test
  void whatValuesShowIsCalledByItsOwnNameTooAndNoViewRefers() {
    GenerationInput input = TestingOrders.included("sales");
    List<String> texts =
        new DescriptionGenerator()
            .generate(input, TestingOrders.reading()).stream().map(p -> p.best().value()).toList();
    assertThat(texts)
        .contains("Customer of the sales order; refers to cust_mst.")
        .noneMatch(t -> t.contains("v_open_itm"));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(new DescriptionGenerator().generate(TestingOrders.input(), TestingOrders.reading()))
        .isEqualTo(predictions);
  }
}
