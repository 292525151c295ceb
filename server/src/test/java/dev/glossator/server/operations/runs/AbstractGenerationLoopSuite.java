// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.AcceptRule;
import dev.glossator.contract.model.AcceptRuleBehavior;
import dev.glossator.contract.model.BusinessNameGenerationConfiguration;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsOutput;
import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTypeStat;
import dev.glossator.contract.model.PredictionConfiguration;
import dev.glossator.contract.model.PredictionDecision;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.RejectChoice;
import dev.glossator.contract.model.RejectPredictionsInput;
import dev.glossator.contract.model.StartMetadataGenerationRunOutput;
import dev.glossator.core.json.Json;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The loop over HTTP, whatever the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractGenerationLoopSuite {

  @TempDir static Path directory;
  private TestingServer server;
  private TestingLoop loop;

  abstract TestingServer start(Path directory);

  @BeforeAll
  void start() {
    server = start(directory);
    loop = new TestingLoop(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void namesAreGeneratedAcceptedAndWrittenIntoOneNewRevision() {
    String asset = loop.asset("cust_ord_hdr", "cust_no", "ord_dt");
    StartMetadataGenerationRunOutput started = loop.start(asset, BUSINESS_NAMES);
    assertThat(started.status()).isEqualTo(MetadataGenerationRunStatus.IN_PROGRESS);
    assertThat(started.types()).containsExactly(BUSINESS_NAMES);
    assertThat(started.owningProjectId()).isEqualTo(loop.projectId());
    end(started.id());

    assertThat(loop.paths(asset))
        .containsExactly("name", "columns[0].columnName", "columns[1].columnName");
    assertThat(loop.get(asset).revision()).as("a run makes no revision").isEqualTo("1");
    Json.Members first = loop.suggestions(asset).getFirst().objects("suggestions").getFirst();
    assertThat(first.values()).containsOnlyKeys("value", "confidence", "evidence", "claims");
    assertThat(first.texts("evidence")).containsExactly("table#name");
    assertThat(first.texts("claims")).isNotEmpty();
    String name = loop.first(asset, "columns[0].columnName");
    String assetName = loop.first(asset, "name");

    assertThat(loop.accept(asset, TestingLoop.all())).isEqualTo("2");
    assertThat(loop.get(asset).name()).isEqualTo(assetName);
    assertThat(loop.column(asset, "cust_no").text("name")).isEqualTo(name);
    assertThat(loop.get(asset).readOnlyFormsOutput()).isEmpty();
    assertThat(loop.accept(asset, TestingLoop.all())).as("nothing waits").isEqualTo("2");
  }

  @Test
  void acceptingWithoutRuleAndChoicesTakesEverything() {
    String asset = named("cust_mst");
    assertThat(loop.accept(asset, null)).isEqualTo("2");
    assertThat(loop.get(asset).readOnlyFormsOutput()).isEmpty();
  }

  /** The sentence of the issue: change a description, run again, accept ALL, the text stands. */
  @Test
  void aPersonsTextSurvives() {
    String asset = loop.asset("cust_adr", "cust_no", "city");
    loop.generate(asset, BUSINESS_NAMES);
    loop.accept(asset, TestingLoop.all());
    loop.describe(asset, "cust_no", "The number we print on the card.");
    loop.rename(asset, "cust_no", "Card Number");

    loop.generate(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS);
    loop.accept(asset, TestingLoop.all());

    assertThat(loop.column(asset, "cust_no").text("description"))
        .isEqualTo("The number we print on the card.");
    assertThat(loop.column(asset, "cust_no").text("name")).isEqualTo("Card Number");
  }

  @Test
  void aSuggestionOnAPersonsTextIsMarkedAndTakenOnlyWhenNamed() {
    String asset = loop.asset("ord_itm", "ord_no:number printed on the order");
    loop.generate(asset, BUSINESS_DESCRIPTIONS);
    String path = "columns[0].columnDescription";
    Json.Members field =
        loop.suggestions(asset).stream()
            .filter(one -> path.equals(one.text("fieldPath")))
            .findFirst()
            .orElseThrow();
    assertThat(field.values()).containsEntry("humanText", new Json.Truth(true));
    loop.accept(asset, TestingLoop.all());
    assertThat(loop.column(asset, "ord_no").text("description")).isNull();
    assertThat(loop.paths(asset)).contains(path);
    loop.accept(asset, null, new AcceptChoice("ord_no", null, null));
    assertThat(loop.column(asset, "ord_no").text("description")).isNotNull();
    assertThat(loop.paths(asset)).doesNotContain(path);
  }

  @Test
  void aChoiceTakesAnotherCandidateOrTheEditedText() {
    String asset = named("sls_hdr");
    String second =
        String.valueOf(loop.suggestions(asset).get(1).objects("suggestions").get(1).text("value"));
    assertThat(
            loop.accept(
                asset,
                null,
                new AcceptChoice("columns[0].columnName", 1, null),
                new AcceptChoice("columns[ord_dt].columnName", null, "Day of the Order")))
        .isEqualTo("2");
    assertThat(loop.column(asset, "cust_no").text("name")).isEqualTo(second);
    assertThat(loop.column(asset, "ord_dt").text("name")).isEqualTo("Day of the Order");
    assertThat(loop.paths(asset)).containsExactly("name");
    List<PredictionItem> items = predictions(asset);
    assertThat(items)
        .extracting(PredictionItem::decision)
        .containsExactly(
            PredictionDecision.PENDING, PredictionDecision.ACCEPTED, PredictionDecision.EDITED);
  }

  @Test
  void whatAPersonChoseStandsWhenTheRuleAcceptsALaterRun() {
    String asset = loop.asset("vnd_hdr", "vend_no", "ord_dt");
    loop.generate(asset, BUSINESS_NAMES);
    loop.accept(asset, null, new AcceptChoice("columns[1].columnName", 1, null));
    String chosen = loop.column(asset, "ord_dt").text("name");

    loop.generate(asset, BUSINESS_NAMES);
    loop.accept(asset, TestingLoop.all());

    assertThat(loop.column(asset, "ord_dt").text("name")).isEqualTo(chosen);
    assertThat(loop.column(asset, "vend_no").text("name")).isNotNull();
  }

  @Test
  void thresholdLeavesWhatIsLessSure() {
    String asset = named("cust_grp");
    assertThat(loop.accept(asset, new AcceptRule(AcceptRuleBehavior.ALL, 1.0f))).isEqualTo("1");
    assertThat(loop.paths(asset)).hasSize(3);
    refused(400, () -> loop.accept(asset, new AcceptRule(AcceptRuleBehavior.ALL, 1.5f)));
  }

  @Test
  void whatCannotBeAcceptedIsRefusedAsAWhole() {
    String asset = named("cust_typ");
    refused(
        400, () -> loop.accept(asset, null, new AcceptChoice("columns[9].columnName", 0, null)));
    refused(400, () -> loop.accept(asset, null, new AcceptChoice("summary", 0, null)));
    refused(400, () -> loop.accept(asset, null, new AcceptChoice("name", 99, null)));
    refused(
        400, () -> loop.accept(asset, null, new AcceptChoice("name", 0, "too long".repeat(40))));
    refused(409, () -> acceptAt(asset, "7"));
    assertThat(loop.get(asset).revision()).isEqualTo("1");
    assertThat(acceptAt(asset, "1")).isEqualTo("2");
    refused(409, () -> acceptAt(asset, "1"));
    refused(404, () -> loop.accept("nothing", TestingLoop.all()));
  }

  @Test
  void aRetriedAcceptIsAnsweredTheSame() {
    String asset = named("cust_seg");
    AcceptPredictionsInput input =
        AcceptPredictionsInput.builder()
            .domainIdentifier(loop.domainId())
            .identifier(asset)
            .clientToken("accept-" + asset)
            .build();
    assertThat(loop.client().call(Operations.ACCEPT_PREDICTIONS, input).revision()).isEqualTo("2");
    assertThat(loop.client().call(Operations.ACCEPT_PREDICTIONS, input).revision()).isEqualTo("2");
    assertThat(loop.get(asset).revision()).isEqualTo("2");
  }

  @Test
  void rejectingTakesOutOfReviewAndMakesNoRevision() {
    String asset = named("cust_cls");
    assertThat(reject(asset, new RejectChoice("name", null))).isEqualTo("1");
    assertThat(loop.paths(asset)).doesNotContain("name").hasSize(2);
    assertThat(reject(asset, new RejectChoice("columns[0].columnName", List.of(1)))).isEqualTo("1");
    assertThat(loop.paths(asset)).as("a later choice was rejected").hasSize(2);
    assertThat(reject(asset)).isEqualTo("1");
    assertThat(loop.paths(asset)).isEmpty();
    loop.generate(asset, BUSINESS_NAMES);
    assertThat(loop.paths(asset)).as("named by Start, all come back").hasSize(3);
  }

  @Test
  void aNewRunReplacesOnlyPendingSuggestionsOfItsTypes() {
    String asset = loop.asset("inv_hdr", "inv_no", "cust_no:who pays");
    loop.generate(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS);
    List<String> before = loop.paths(asset);
    loop.generate(asset, BUSINESS_NAMES);
    assertThat(loop.paths(asset)).isEqualTo(before);
  }

  @Test
  void predictionsForVanishedColumnsAreDroppedAndOthersFollowTheirColumn() {
    String asset = loop.asset("shp_hdr", "ship_no", "ship_dt", "carr_cd");
    loop.generate(asset, BUSINESS_NAMES);
    String date = loop.first(asset, "columns[1].columnName");
    loop.client()
        .call(
            Operations.CREATE_ASSET_REVISION,
            CreateAssetRevisionInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .name("shp_hdr")
                .formsInput(List.of(TestingLoop.tableForm("shp_hdr", "new_col", "ship_dt")))
                .build());
    assertThat(loop.paths(asset)).containsExactly("name", "columns[1].columnName");
    assertThat(loop.first(asset, "columns[1].columnName")).isEqualTo(date);
    assertThat(loop.accept(asset, TestingLoop.all())).isEqualTo("3");
    assertThat(loop.column(asset, "ship_no").values()).isEmpty();
  }

  @Test
  void typesAreFoldedCheckedAndEchoed() {
    String asset = loop.asset("acct_mst", "acct_no");
    refused(
        400,
        () ->
            loop.client()
                .call(Operations.START_METADATA_GENERATION_RUN, loop.startInput(asset).build()));
    refused(
        400,
        () ->
            loop.client()
                .call(
                    Operations.START_METADATA_GENERATION_RUN,
                    loop.startInput(asset)
                        .type(BUSINESS_NAMES)
                        .types(List.of(BUSINESS_DESCRIPTIONS))
                        .build()));
    StartMetadataGenerationRunOutput single =
        loop.client()
            .call(
                Operations.START_METADATA_GENERATION_RUN,
                loop.startInput(asset).type(BUSINESS_NAMES).build());
    assertThat(single.type()).isEqualTo(BUSINESS_NAMES);
    assertThat(single.types()).containsExactly(BUSINESS_NAMES);
    end(single.id());
    GetMetadataGenerationRunOutput three =
        loop.generate(asset, BUSINESS_DESCRIPTIONS, BUSINESS_NAMES, BUSINESS_GLOSSARY_ASSOCIATIONS);
    assertThat(three.type()).isNull();
    assertThat(three.status()).isEqualTo(MetadataGenerationRunStatus.SUCCEEDED);
    assertThat(three.typeStats())
        .extracting(MetadataGenerationRunTypeStat::type)
        .containsExactly(BUSINESS_DESCRIPTIONS, BUSINESS_NAMES, BUSINESS_GLOSSARY_ASSOCIATIONS);
    GetMetadataGenerationRunOutput one = loop.run(three.id(), BUSINESS_NAMES);
    assertThat(one.typeStats()).hasSize(1);
    assertThat(one.type()).isEqualTo(BUSINESS_NAMES);
    refused(400, () -> loop.run(single.id(), BUSINESS_DESCRIPTIONS));
  }

  @Test
  void whatCannotBeStartedSaysWhy() {
    assertThatThrownBy(() -> loop.start("nothing", BUSINESS_NAMES))
        .hasMessageContaining(
            "The given Asset doesn't exist. Try creating Asset before accessing it.");
    String bucket =
        loop.client()
            .call(
                Operations.CREATE_ASSET,
                CreateAssetInput.builder()
                    .domainIdentifier(loop.domainId())
                    .owningProjectIdentifier(loop.projectId())
                    .name("files")
                    .typeIdentifier("amazon.datazone.S3ObjectCollectionAssetType")
                    .formsInput(
                        List.of(
                            new FormInput(
                                "S3ObjectCollectionForm",
                                "amazon.datazone.S3ObjectCollectionFormType",
                                null,
                                "{\"bucketArn\":\"arn:aws:s3:::b\"}")))
                    .build())
            .id();
    assertThatThrownBy(() -> loop.start(bucket, BUSINESS_NAMES))
        .hasMessageContaining(
            "Metadata Descriptions Generation is not supported for input asset type");
  }

  @Test
  void aFinishedRunCannotBeCanceledAndAMissingOneIsMissing() {
    String asset = loop.asset("cst_ctr", "cst_no");
    String id = loop.generate(asset, BUSINESS_NAMES).id();
    assertThatThrownBy(() -> cancel(id))
        .hasMessageContaining("The MetadataGenerationRun in SUCCEEDED status cannot be canceled.");
    assertThatThrownBy(() -> cancel("nothing"))
        .hasMessageContaining("Requested prediction cannot be found in domain");
    refused(404, () -> loop.run("nothing", null));
  }

  @Test
  void runsAreListedOldestFirstInPagesThatStayValid() {
    String asset = loop.asset("mat_mst", "mat_no");
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      started.add(loop.generate(asset, BUSINESS_NAMES).id());
    }
    ListMetadataGenerationRunsOutput first = list(asset, 2, null);
    started.add(loop.generate(asset, BUSINESS_NAMES).id());
    List<String> seen = new ArrayList<>(ids(first));
    String token = first.nextToken();
    while (token != null) {
      ListMetadataGenerationRunsOutput page = list(asset, 2, token);
      seen.addAll(ids(page));
      token = page.nextToken();
    }
    assertThat(seen).isEqualTo(started);
    String valid = first.nextToken();
    refused(400, () -> list(asset, 2, valid + "x"));
    refused(400, () -> list(null, 2, valid));
    assertThat(ids(list("nothing", 2, null))).isEmpty();
  }

  @Test
  void anAssetThatAsksForNamesGetsAnAutomaticRun() {
    String asset =
        loop.client()
            .call(
                Operations.CREATE_ASSET,
                CreateAssetInput.builder()
                    .domainIdentifier(loop.domainId())
                    .owningProjectIdentifier(loop.projectId())
                    .name("auto_tbl")
                    .typeIdentifier(TestingLoop.TABLE_TYPE)
                    .formsInput(List.of(TestingLoop.tableForm("auto_tbl", "cust_no")))
                    .predictionConfiguration(
                        new PredictionConfiguration(new BusinessNameGenerationConfiguration(true)))
                    .build())
            .id();
    List<MetadataGenerationRunItem> runs = list(asset, 5, null).items();
    assertThat(runs)
        .singleElement()
        .extracting(MetadataGenerationRunItem::createdBy)
        .isEqualTo("SYSTEM");
  }

  @Test
  void aTableOfTwoThousandColumnsGoesThroughTheWholeLoop() {
    String[] columns =
        IntStream.range(0, 2_000).mapToObj(i -> "cust_amt_" + i).toArray(String[]::new);
    String asset = loop.asset("wide_tbl", columns);
    GetMetadataGenerationRunOutput run = loop.generate(asset, BUSINESS_NAMES);
    assertThat(run.status()).isEqualTo(MetadataGenerationRunStatus.SUCCEEDED);
    assertThat(loop.paths(asset)).hasSize(2_001).endsWith("columns[1999].columnName");
    assertThat(loop.accept(asset, TestingLoop.all())).isEqualTo("2");
    assertThat(loop.column(asset, "cust_amt_1999").text("name")).isNotNull();
  }

  private String named(String table) {
    String asset = loop.asset(table, "cust_no", "ord_dt");
    loop.generate(asset, BUSINESS_NAMES);
    return asset;
  }

  private void end(String run) {
    while (true) {
      MetadataGenerationRunStatus status = loop.run(run, null).status();
      if (status != MetadataGenerationRunStatus.IN_PROGRESS
          && status != MetadataGenerationRunStatus.SUBMITTED) {
        return;
      }
    }
  }

  private String acceptAt(String asset, String revision) {
    return loop.client()
        .call(
            Operations.ACCEPT_PREDICTIONS,
            AcceptPredictionsInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .revision(revision)
                .build())
        .revision();
  }

  private String reject(String asset, RejectChoice... choices) {
    return loop.client()
        .call(
            Operations.REJECT_PREDICTIONS,
            RejectPredictionsInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .rejectChoices(choices.length == 0 ? null : List.of(choices))
                .build())
        .assetRevision();
  }

  private void cancel(String run) {
    loop.client()
        .call(
            Operations.CANCEL_METADATA_GENERATION_RUN,
            new CancelMetadataGenerationRunInput(loop.domainId(), run));
  }

  private ListMetadataGenerationRunsOutput list(
      @Nullable String asset, int size, @Nullable String token) {
    return loop.client()
        .call(
            Operations.LIST_METADATA_GENERATION_RUNS,
            ListMetadataGenerationRunsInput.builder()
                .domainIdentifier(loop.domainId())
                .targetIdentifier(asset)
                .maxResults(size)
                .nextToken(token)
                .build());
  }

  private static List<String> ids(ListMetadataGenerationRunsOutput page) {
    List<MetadataGenerationRunItem> items = page.items();
    return items == null ? List.of() : items.stream().map(MetadataGenerationRunItem::id).toList();
  }

  private List<PredictionItem> predictions(String asset) {
    return loop.client()
        .call(
            Operations.LIST_PREDICTIONS,
            ListPredictionsInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .build())
        .items();
  }

  private static void refused(int status, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(status));
  }
}
