// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static dev.glossator.sources.TestingFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.SourceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {
  private static final String COLUMN_FORM =
      "{\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"cust_no\",\"name\":\"Customer Number\"}]}";

  @TempDir Path folder;
  private TestingCatalogue catalogue;

  @BeforeEach
  void start() throws IOException {
    catalogue = new TestingCatalogue();
    write(folder.resolve("orders.csv"), "ord_no,cust_no\n1,17\n2,42\n");
    write(folder.resolve("customers.csv"), "cust_no,seg\n17,A\n42,B\n");
  }

  @AfterEach
  void stop() {
    catalogue.close();
  }

  @Test
  void makesAnAssetForEachTableWithItsEvidenceFirst() throws Exception {
    IngestionSummary summary = ingest();
    assertThat(summary)
        .extracting("tables", "columns", "created", "revised", "unchanged", "skipped")
        .containsExactly(2, 4, 2, 0, 0, 0);
    assertThat(catalogue.calls.indexOf("PutEvidence"))
        .isLessThan(catalogue.calls.indexOf("CreateAsset"));
    GetAssetOutput orders = asset("orders");
    assertThat(orders.externalIdentifier()).matches("csv:[0-9a-f]{16}/orders");
    assertThat(form(orders, "RelationalTableForm"))
        .isEqualTo(
            "{\"tableName\":\"orders\",\"columns\":[{\"columnName\":\"ord_no\",\"dataType\":\"BIGINT\"},"
                + "{\"columnName\":\"cust_no\",\"dataType\":\"BIGINT\"}]}");
    String evidence =
        Objects.requireNonNull(catalogue.evidence.get(orders.externalIdentifier())).evidence();
    TableEvidence read = EvidenceJson.read(evidence.getBytes(StandardCharsets.UTF_8));
    assertThat(read.rows()).isEqualTo(2);
    assertThat(read.inclusions()).hasSize(1);
  }

  @Test
  void anUnchangedSourceMakesNoRevisionAndSendsNothing() throws Exception {
    ingest();
    catalogue.calls.clear();
    assertThat(ingest()).extracting("created", "revised", "unchanged").containsExactly(0, 0, 2);
    assertThat(catalogue.calls).containsOnly("GetEvidence", "GetAsset");
  }

  @Test
  void moreRowsAreNewEvidenceAndNoRevision() throws Exception {
    ingest();
    write(folder.resolve("orders.csv"), "ord_no,cust_no\n1,17\n2,42\n3,42\n");
    assertThat(ingest()).extracting("revised", "unchanged").containsExactly(0, 2);
    assertThat(catalogue.calls.stream().filter("PutEvidence"::equals)).hasSize(3);
  }

  @Test
  void addedAndDroppedColumnsMakeOneRevisionThatKeepsEveryDecision() throws Exception {
    ingest();
    catalogue.decide(asset("orders").id(), "Sales Orders", columnForm());
    write(folder.resolve("orders.csv"), "cust_no,ord_dt\n17,2024-01-01\n42,2024-01-02\n");
    assertThat(ingest()).extracting("created", "revised", "unchanged").containsExactly(0, 1, 1);
    GetAssetOutput orders = asset("Sales Orders");
    assertThat(orders.revision()).isEqualTo("3");
    assertThat(orders.glossaryTerms()).containsExactly("term1");
    assertThat(form(orders, "ColumnBusinessMetadataForm")).isEqualTo(COLUMN_FORM);
    assertThat(form(orders, "RelationalTableForm"))
        .contains("\"columnName\":\"ord_dt\",\"dataType\":\"DATE\"")
        .doesNotContain("ord_no");
    assertThat(ingest()).extracting("revised", "unchanged").containsExactly(0, 2);
  }

  @Test
  void aCommentThatAPersonWroteIntoTheFormStays() throws Exception {
    ingest();
    GetAssetOutput orders = asset("orders");
    FormInput edited =
        FormInput.builder()
            .formName("RelationalTableForm")
            .typeIdentifier(RelationalForm.TYPE)
            .content(
                form(orders, "RelationalTableForm")
                    .replace(
                        "\"cust_no\",\"dataType\":\"BIGINT\"",
                        "\"cust_no\",\"dataType\":\"BIGINT\",\"description\":\"who pays\""))
            .build();
    GetAssetOutput bare =
        GetAssetOutput.builder()
            .id(orders.id())
            .name("orders")
            .typeIdentifier(orders.typeIdentifier())
            .typeRevision("1")
            .externalIdentifier(orders.externalIdentifier())
            .revision("1")
            .owningProjectId("project1")
            .domainId("dzd_test")
            .formsOutput(List.of())
            .build();
    catalogue.assets.put(orders.id(), bare);
    catalogue.decide(orders.id(), "orders", edited);
    assertThat(ingest()).extracting("revised", "unchanged").containsExactly(0, 2);
    write(folder.resolve("orders.csv"), "ord_no,cust_no,qty\n1,17,1\n2,42,5\n");
    assertThat(ingest()).extracting("revised", "unchanged").containsExactly(1, 1);
    assertThat(form(asset("orders"), "RelationalTableForm")).contains("who pays").contains("qty");
  }

  @Test
  void anAssetThatWasDeletedIsMadeAgain() throws Exception {
    ingest();
    catalogue.assets.remove(asset("orders").id());
    assertThat(ingest()).extracting("created", "unchanged").containsExactly(1, 1);
  }

  @Test
  void waitsWhereTheServerIsBusyAndStopsWhereItRefuses() throws Exception {
    catalogue.failuresAhead.set(3);
    assertThat(ingest().created()).isEqualTo(2);
    catalogue.failing = "GetEvidence";
    assertThatThrownBy(this::ingest).isInstanceOf(ApiException.class).hasMessage("not you");
  }

  @Test
  void goesOnWhereItWasInterrupted() throws Exception {
    AtomicInteger done = new AtomicInteger();
    try (Source source = TestingFiles.open(folder)) {
      Thread thread = Thread.currentThread();
      assertThatThrownBy(
              () ->
                  catalogue
                      .ingestion()
                      .run(
                          source,
                          source.tables(),
                          new TestingProgress() {
                            @Override
                            public void ingested(
                                SourceTable table, long rows, String assetId, Outcome outcome) {
                              if (done.getAndIncrement() == 0) {
                                thread.interrupt();
                              }
                            }
                          }))
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(done.get()).isPositive();
    IngestionSummary rest = ingest();
    assertThat(rest.created() + rest.unchanged()).isEqualTo(2);
    assertThat(catalogue.assets).hasSize(2);
  }

  @Test
  void countsWhatWasSkipped() throws Exception {
    write(folder.resolve("broken.parquet"), "PAR1 and then nothing that ends well");
    assertThat(ingest()).extracting("tables", "created", "skipped").containsExactly(3, 2, 1);
  }

  private IngestionSummary ingest() throws InterruptedException {
    try (Source source = TestingFiles.open(folder)) {
      return catalogue.ingestion().run(source, source.tables(), new TestingProgress());
    }
  }

  private GetAssetOutput asset(String name) {
    return catalogue.assets.values().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String form(GetAssetOutput asset, String name) {
    return asset.formsOutput().stream()
        .filter(f -> f.formName().equals(name))
        .map(FormOutput::content)
        .findFirst()
        .orElseThrow();
  }

  private static FormInput columnForm() {
    return FormInput.builder()
        .formName("ColumnBusinessMetadataForm")
        .typeIdentifier("amazon.datazone.ColumnBusinessMetadataFormType")
        .content(COLUMN_FORM)
        .build();
  }

  /** Listens and does nothing. */
  private static class TestingProgress implements IngestionProgress {
    @Override
    public void profiled(SourceTable table) {
      assertThat(table.columns()).isNotEmpty();
    }

    @Override
    public void ingested(SourceTable table, long rows, String assetId, Outcome outcome) {
      assertThat(assetId).isNotBlank();
    }
  }
}
