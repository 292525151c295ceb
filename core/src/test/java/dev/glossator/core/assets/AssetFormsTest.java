// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetFormsTest {

  @Test
  void readsColumnsWithWhatPeopleSayAboutThem() {
    var business =
        TestingAssets.business(
            """
            {"columnsBusinessMetadata":[{"columnIdentifier":"cust_no","name":"Customer Number",
            "description":"Who ordered.","glossaryTerms":["t1","t2"]}]}""");
    assertThat(AssetForms.columns(List.of(TestingAssets.table(TestingAssets.TABLE), business)))
        .containsExactly(
            new AssetColumn(0, "ord_no", "bigint", "from the source", null, null, List.of()),
            new AssetColumn(
                1, "cust_no", "int", null, "Customer Number", "Who ordered.", List.of("t1", "t2")),
            new AssetColumn(2, "表 🧀", "text", null, null, null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GlueTableFormType",
        "GlueViewFormType",
        "RedshiftTableFormType",
        "RedshiftViewFormType",
        "RelationalTableFormType"
      })
  void knowsTheStructuredFormTypesUnderAnyFormName(String type) {
    var form = new AssetForm("Mine", "amazon.datazone." + type, "1", TestingAssets.TABLE);
    assertThat(AssetForms.columns(List.of(form))).hasSize(3);
  }

  @Test
  void findsNoColumnsInOtherForms() {
    var form = new AssetForm("Mine", "MyFormType", "1", TestingAssets.TABLE);
    assertThat(AssetForms.columns(List.of(form))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"columns\":1}",
        "{\"columns\":[1,{},{\"columnName\":2},{\"columnName\":\"\"}]}"
      })
  void leavesOutWhatIsNoColumn(String content) {
    assertThat(AssetForms.columns(List.of(TestingAssets.table(content)))).isEmpty();
  }

  @Test
  void takesTheOtherSpellingOfColumns() {
    var form =
        TestingAssets.table("{\"columns\":[{\"name\":\"a\",\"type\":\"int\",\"comment\":\"c\"}]}");
    assertThat(AssetForms.columns(List.of(form)))
        .containsExactly(new AssetColumn(0, "a", "int", "c", null, null, List.of()));
  }

  @Test
  void takesTheFirstOfColumnsWithOneName() {
    var form =
        TestingAssets.table(
            "{\"columns\":[{\"columnName\":\"a\",\"dataType\":\"int\"},"
                + "{\"columnName\":\"a\",\"dataType\":\"text\"},{\"columnName\":\"b\"}]}");
    assertThat(AssetForms.columns(List.of(form)))
        .extracting(AssetColumn::position, AssetColumn::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "a"),
            org.assertj.core.groups.Tuple.tuple(1, "b"));
  }
}
