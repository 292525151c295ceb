// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.evidence.Fact;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.dbt.DbtPlaces;
import dev.glossator.sources.reading.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbtSourceTest {
  private static final String MODEL =
      """
      {"resource_type": "model", "name": "ord", "package_name": "shop", "original_file_path": "models/ord.sql",
       "columns": {"ord_no": {"name": "ord_no", "description": "Its number.", "data_type": "int"}, "st": {"name": "st"}},
       "depends_on": {"nodes": ["model.shop.raw"]}, "config": {"materialized": "view"},
       "compiled_code": "select 1 -- a remark\\n from raw where m = 'kim.jones@planted.example'"}""";

  @TempDir Path project;

  @BeforeEach
  void makeProject() throws Exception {
    Files.createDirectory(project.resolve("target"));
    Files.writeString(project.resolve("dbt_project.yml"), "name: shop\n");
  }

  private void manifest(String nodes) throws Exception {
    Files.writeString(
        project.resolve("target/manifest.json"),
        "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/manifest/v12.json\","
            + " \"project_name\": \"shop\"}, \"nodes\": {"
            + nodes
            + "}}");
  }

  private static String test(String name, String column, String arguments, String config) {
    return String.format(
        java.util.Locale.ROOT,
        ", \"test.shop.%s_%s\": {\"resource_type\": \"test\", \"attached_node\": \"model.shop.ord\","
            + " \"config\": {%s}, \"test_metadata\": {\"name\": \"%s\", \"kwargs\": {\"column_name\": \"%s\"%s}}}",
        name,
        column,
        config,
        name,
        column,
        arguments);
  }

  @Test
  void aManifestThatLiesInNoProjectIsFoundAgainForAnExport() throws Exception {
    manifest("\"model.shop.ord\": " + MODEL);
    Path bare = Files.createDirectory(project.resolve("bare"));
    Path manifest =
        Files.copy(project.resolve("target/manifest.json"), bare.resolve("manifest.json"));
    Files.delete(project.resolve("dbt_project.yml"));
    try (Source source =
        Source.open(manifest.toString(), TestingPostgres.options(Map.of(), project))) {
      Path location = Path.of(source.evidence(source.tables().getFirst()).origin().location());
      assertThat(DbtPlaces.read(location, Map.of()).of("ord"))
          .hasValueSatisfying(place -> assertThat(place.section()).isEqualTo("models"));
    }
  }

  private Source open() {
    return Source.open(project.toString(), TestingPostgres.options(Map.of(), project));
  }

  @Test
  void noTextOfTheSqlThatMayNameSomebodyIsKeptWhateverStandsAroundIt() throws Exception {
    String sql =
        "-- don't count tests\\nselect 'open' /* it's */ from raw {# who's #}"
            + " where name <> 'Maria Lopez' and other = \\\"Maria Lopez\\\" and long = '"
            + "it''s ".repeat(20_000)
            + "' and cut = 'Maria Lopez";
    manifest(
        "\"model.shop.ord\": " + MODEL.replaceAll("select 1[^\"]*", Matcher.quoteReplacement(sql)));
    try (Source source = open()) {
      TableEvidence table = source.evidence(source.tables().getFirst());
      assertThat(Facts.all(table))
          .extracting(Fact::text)
          .contains(
              "made by: select 'open' from raw where name <> '…' and other = \"…\" and long = '…'"
                  + " and cut = '…'")
          .noneMatch(text -> text.contains("Lopez"));
    }
  }

  @Test
  void testsAreFacts() throws Exception {
    manifest(
        "\"model.shop.ord\": "
            + MODEL
            + test("unique", "ord_no", "", "")
            + test("not_null", "ord_no", "", "\"severity\": \"error\"")
            + test("not_null", "st", "", "\"severity\": \"warn\"")
            + test("unique", "st", "", "\"where\": \"st > 1\"")
            + test("accepted_values", "st", ", \"values\": [\"A\", \"B\"]", ""));
    try (Source source = open()) {
      TableEvidence table = source.evidence(source.tables().getFirst());
      assertThat(table.origin().view()).isTrue();
      assertThat(table.keys())
          .containsExactly(
              new TableKey(
                  TableKey.Kind.UNIQUE, java.util.List.of("ord_no"), null, java.util.List.of()));
      assertThat(table.columns()).extracting(c -> c.nullable()).containsExactly(false, true);
      assertThat(Facts.all(table))
          .extracting(Fact::text)
          .contains(
              "made of raw",
              "made by: select 1 from raw where m = '…'",
              "tested to be one of A, B",
              "comment in the source: Its number.");
      assertThat(source.problems())
          .singleElement()
          .asString()
          .startsWith("catalog.json: is not there");
    }
  }

  @Test
  void modelsOfPackagesBelongToOthers() throws Exception {
    manifest("\"model.other.ord\": " + MODEL.replace("\"shop\"", "\"other\""));
    try (Source source = open()) {
      assertThat(source.tables()).isEmpty();
    }
  }

  @Test
  void aProjectWithoutArtefactsIsToldWhatToRun() {
    assertThatThrownBy(this::open)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("without artefacts")
        .hasMessageContaining("dbt docs generate");
  }
}
