// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {

  private static final Forms.Asset ASSET =
      new Forms.Asset(
          "a1", "3", "x:1/sales.ord_hdr", "Sales Order Header", "from the source", List.of("t9"));

  private static final List<Forms.Form> FORMS =
      List.of(
          new Forms.Form(
              "RelationalTableForm",
              "amazon.datazone.RelationalTableFormType",
              """
          {"tableName":"ord_hdr","schemaName":"sales","columns":[
           {"columnName":"ord_no","dataType":"bigint","description":"source comment"},
           {"columnName":"cust_no","dataType":"integer"}]}"""),
          new Forms.Form("AssetCommonDetailsForm", "x", "{\"summary\":\"One row per order.\"}"),
          new Forms.Form(
              "ColumnBusinessMetadataForm",
              "x",
              """
          {"columnsBusinessMetadata":[{"columnIdentifier":"cust_no","name":"Customer Number",
           "description":"Who ordered.","glossaryTerms":["t1"]}]}"""),
          new Forms.Form(
              "SuggestionForm",
              "x",
              """
          {"fieldSuggestions":[
           {"fieldPath":"columns[0].columnName","suggestions":[
             {"value":"Order Number","confidence":0.98,"evidence":["f1"],
              "claims":[{"text":"no → number","facts":["f1"]}]},
             {"value":"Order No","confidence":0.01}]},
           {"fieldPath":"columns[1].columnDescription","humanText":true,
            "suggestions":[{"value":"Customer.","confidence":0.5}]},
           {"fieldPath":"columns[7].columnName","suggestions":[{"value":"x","confidence":1}]},
           {"fieldPath":"somethingNewer","suggestions":[{"value":"x","confidence":1}]}]}"""));

  @Test
  void aTableIsReadWithItsTextsAndSuggestions() {
    CatalogueTable table = new Forms(FORMS).table(ASSET);
    assertThat(table.qualifiedName()).isEqualTo("sales.ord_hdr");
    assertThat(table.now(Field.ofTable(FieldKind.NAME))).isEqualTo("Sales Order Header");
    assertThat(table.now(Field.ofTable(FieldKind.DESCRIPTION))).isEqualTo("One row per order.");
    assertThat(table.now(new Field(FieldKind.NAME, 1))).isEqualTo("Customer Number");
    assertThat(table.now(new Field(FieldKind.TERMS, 1))).isEqualTo("t1");
    assertThat(table.now(new Field(FieldKind.NAME, 0))).isEmpty();
    assertThat(table.columns().getFirst().text().source()).isEqualTo("source comment");
    assertThat(table.label(new Field(FieldKind.DESCRIPTION, 1))).isEqualTo("cust_no description");
    assertThat(table.suggestions())
        .extracting(s -> s.field().path(), Suggestion::humanText, s -> s.choices().size())
        .containsExactly(
            tuple("columns[0].columnName", false, 2),
            tuple("columns[1].columnDescription", true, 1));
    assertThat(table.suggestions().getFirst().best().claims())
        .containsExactly(new Choice.Claim("no → number", List.of("f1")));
  }

  @Test
  void anAssetWithoutATableFormKeepsItsOwnName() {
    CatalogueTable table = new Forms(List.of()).table(ASSET);
    assertThat(table.qualifiedName()).isEqualTo("Sales Order Header");
    assertThat(table.text().name()).isEmpty();
    assertThat(table.columns()).isEmpty();
  }

  @Test
  void pathsAndFieldsAreOneToOne() {
    for (FieldKind kind : FieldKind.values()) {
      assertThat(Field.parse(Field.ofTable(kind).path())).contains(Field.ofTable(kind));
      assertThat(Field.parse(new Field(kind, 12).path())).contains(new Field(kind, 12));
    }
    assertThat(Field.parse("columns[x].columnName")).isEmpty();
  }
}
