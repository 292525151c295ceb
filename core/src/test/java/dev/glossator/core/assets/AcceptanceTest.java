// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

  private final Acceptance acceptance = new Acceptance(Set.of("g1"));
  private final AssetContent asset = TestingAssets.asset(TestingAssets.table(TestingAssets.TABLE));

  private static AcceptedValue ofAsset(RunType type, String value) {
    return new AcceptedValue(new OfAsset(type), value, false);
  }

  private static AcceptedValue ofColumn(RunType type, String column, String value) {
    return new AcceptedValue(new OfColumn(type, column), value, false);
  }

  @Test
  void writesNameSummaryAndTermsOfTheAsset() {
    var accepted =
        acceptance.apply(
            asset,
            List.of(
                ofAsset(RunType.BUSINESS_NAMES, "Sales Order"),
                ofAsset(RunType.BUSINESS_DESCRIPTIONS, "One row per order."),
                ofAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, "t2"),
                ofAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, "t1"),
                ofAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, "g1")));
    assertThat(accepted.name()).isEqualTo("Sales Order");
    assertThat(accepted.description()).isEqualTo("Orders.");
    assertThat(accepted.summary()).isEqualTo("One row per order.");
    assertThat(accepted.glossaryTerms()).containsExactly("t1", "t2");
    assertThat(accepted.governedTerms()).containsExactly("g1");
    assertThat(accepted.forms())
        .extracting(AssetForm::name)
        .containsExactly("Table", "AssetCommonDetailsForm");
  }

  @Test
  void makesTheFormOfColumnTextsInTheOrderOfTheSchema() {
    var accepted =
        acceptance.apply(
            asset,
            List.of(
                ofColumn(RunType.BUSINESS_DESCRIPTIONS, "表 🧀", "Cheese."),
                ofColumn(RunType.BUSINESS_NAMES, "ord_no", "Order Number"),
                ofColumn(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, "ord_no", "t2")));
    assertThat(accepted.form("ColumnBusinessMetadataForm").orElseThrow().content())
        .isEqualTo(
            "{\"columnsBusinessMetadata\":["
                + "{\"columnIdentifier\":\"ord_no\",\"name\":\"Order Number\",\"glossaryTerms\":[\"t2\"]},"
                + "{\"columnIdentifier\":\"表 🧀\",\"description\":\"Cheese.\"}]}");
  }

  @Test
  void keepsWhateverElseAFormHolds() {
    var business =
        "{\"x\":1,\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"cust_no\",\"own\":true,"
            + "\"glossaryTerms\":[\"t9\"]},\"odd\",{\"columnIdentifier\":\"gone\",\"name\":\"G\"}],\"y\":2}";
    var accepted =
        acceptance.apply(
            TestingAssets.asset(
                TestingAssets.table(TestingAssets.TABLE), TestingAssets.business(business)),
            List.of(
                ofColumn(RunType.BUSINESS_NAMES, "cust_no", "Customer"),
                ofColumn(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, "cust_no", "t2")));
    assertThat(accepted.form("ColumnBusinessMetadataForm").orElseThrow().content())
        .isEqualTo(
            "{\"x\":1,\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"cust_no\",\"own\":true,"
                + "\"glossaryTerms\":[\"t9\",\"t2\"],\"name\":\"Customer\"},\"odd\","
                + "{\"columnIdentifier\":\"gone\",\"name\":\"G\"}],\"y\":2}");
  }

  @Test
  void leavesOutColumnsThatAreNotThere() {
    assertThat(acceptance.apply(asset, List.of(ofColumn(RunType.BUSINESS_NAMES, "gone", "Gone"))))
        .isEqualTo(asset);
  }

  @Test
  void writesThousandsOfColumnsAtOnce() {
    var columns = IntStream.range(0, 2_000).mapToObj(i -> "столбец_" + i).toList();
    var wide =
        TestingAssets.asset(
            TestingAssets.table(
                Json.Members.NONE
                    .with(
                        "columns",
                        new Json.Items(
                            columns.stream()
                                .<Json>map(c -> Json.Members.NONE.with("columnName", Json.text(c)))
                                .toList()))
                    .write()));
    var accepted =
        acceptance.apply(
            wide,
            columns.stream().map(c -> ofColumn(RunType.BUSINESS_NAMES, c, "N " + c)).toList());
    assertThat(accepted.columns())
        .hasSize(2_000)
        .allMatch(column -> ("N " + column.name()).equals(column.businessName()));
  }
}
