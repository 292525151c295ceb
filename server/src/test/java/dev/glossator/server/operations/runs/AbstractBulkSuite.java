// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.contract.model.BulkSelection;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.ListBulksInput;
import dev.glossator.contract.model.ListBulksOutput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.PlanBulkInput;
import dev.glossator.contract.model.PlanBulkOutput;
import dev.glossator.contract.model.StartBulkInput;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulks over HTTP, whatever the store. */
abstract class AbstractBulkSuite {

  @TempDir Path directory;
  private TestingServer server;
  private TestingLoop loop;

  abstract TestingServer start(Path directory);

  @BeforeEach
  void start() {
    server = start(directory);
    loop = new TestingLoop(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oneCallMakesTheSelectionIntoRunsThatListShows() {
    List<String> orders =
        IntStream.range(0, 25).mapToObj(i -> loop.asset("ord_" + i, "ord_no", "cust_no")).toList();
    String other = loop.asset("cust", "cust_no");
    BulkSelection selection = select("ORD_*").exclude(List.of("ord_7")).build();
    PlanBulkOutput plan = plan(selection);
    assertThat(plan.tables()).isEqualTo(24);
    assertThat(plan.columns()).isEqualTo(48);
    assertThat(plan.runs()).isEqualTo(24);
    assertThat(plan.seconds()).isPositive();

    BulkItem done = ended(begin(selection).id());
    assertThat(done.status()).isEqualTo(BulkStatus.DONE);
    assertThat(done.runs().succeeded()).isEqualTo(24);
    assertThat(done.passed()).isEqualTo(24);
    assertThat(done.troubled()).isEmpty();
    List<MetadataGenerationRunItem> runs = runs();
    assertThat(runs)
        .hasSize(24)
        .allMatch(run -> run.status() == MetadataGenerationRunStatus.SUCCEEDED);
    assertThat(runs)
        .extracting(run -> Objects.requireNonNull(run.target()).identifier())
        .doesNotContain(other, orders.get(7))
        .doesNotHaveDuplicates();
    assertThat(loop.paths(orders.getFirst())).contains("columns[0].columnName");

    BulkItem again = ended(begin(selection).id());
    assertThat(again.unchanged()).isEqualTo(24);
    assertThat(plan(selection).unchanged()).isEqualTo(24);
    assertThat(runs()).hasSize(24);
    BulkItem forced = ended(begin(select("ord_1").again(true).build()).id());
    assertThat(forced.runs().succeeded()).isEqualTo(1);
    assertThat(list()).extracting(BulkItem::id).containsExactly(done.id(), again.id(), forced.id());
  }

  @Test
  void aBulkIsPausedResumedAndCanceled() {
    for (int table = 0; table < 40; table++) {
      loop.asset(
          "t" + table,
          IntStream.range(0, 60).mapToObj(i -> "cust_ord_amt_" + i).toArray(String[]::new));
    }
    String id = begin(select("t*").build()).id();
    assertThat(ask(Operations.PAUSE_BULK, id).status()).isEqualTo(BulkStatus.PAUSED);
    assertThat(ask(Operations.PAUSE_BULK, id).status()).isEqualTo(BulkStatus.PAUSED);
    while (ask(Operations.GET_BULK, id).runs().active() > 0) {
      pause();
    }
    long begun = runs().size();
    assertThat(begun).isLessThan(40);
    assertThat(ask(Operations.RESUME_BULK, id).status()).isEqualTo(BulkStatus.ACTIVE);
    while (runs().size() == begun) {
      pause();
    }
    BulkItem canceled = ask(Operations.CANCEL_BULK, id);
    assertThat(canceled.status()).isEqualTo(BulkStatus.CANCELED);
    assertThat(canceled.endedAt()).isNotNull();
    assertThat(canceled.runs().active()).isZero();
    long stopped = runs().size();
    assertThat(ask(Operations.CANCEL_BULK, id)).isEqualTo(canceled);
    assertThatThrownBy(() -> ask(Operations.RESUME_BULK, id))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("is CANCELED and stays so");
    assertThat(runs()).hasSize((int) stopped);
  }

  @Test
  void aCorrectedNameMakesTheNamesOfItsLikeDueAndSaysWhich() {
    String first = loop.asset("declarations", "cust_no", "ord_no");
    loop.asset("duties", "cust_cd", "paid");
    loop.asset("orders", "ord_no", "paid");
    ended(begin(select("*").types(List.of(BUSINESS_NAMES)).build()).id());
    assertThat(plan(select("*").types(List.of(BUSINESS_NAMES)).build()).runs()).isZero();

    loop.accept(first, null, new AcceptChoice("columns[0].columnName", 0, "Customs Number"));
    PlanBulkOutput plan = plan(select("*").types(List.of(BUSINESS_NAMES)).build());
    assertThat(plan.runs()).isEqualTo(1);
    assertThat(plan.corrected()).containsExactly("duties");
  }

  @Test
  void whatFitsNothingOrIsMalformedIsRefused() {
    loop.asset("ord", "a");
    refused(400, () -> begin(select("nothing*").build()), "fits the selection");
    refused(400, () -> begin(select("a.b.c.d").build()), "'a.b.c.d' is no selector");
    refused(
        400,
        () -> begin(select("*").types(List.of(BUSINESS_NAMES, BUSINESS_NAMES)).build()),
        "unique");
    refused(404, () -> ask(Operations.GET_BULK, "unknown"), "no bulk unknown");
    assertThat(list()).isEmpty();
  }

  @Test
  void selectorsMeanTheNameInTheSourceWhateverAnIdentifierLooksLike() {
    ingested("csv:0123456789abcdef/sales.2024", "sales.2024");
    ingested("warehouse/other/sales", "sales_2025");
    ingested("postgresql:0123456789abcdef/shop.sales", "not read");
    assertThat(plan(select("sales*").build()).tables()).isEqualTo(3);
    assertThat(plan(select("shop.sales").build()).tables()).isEqualTo(1);
    assertThat(plan(select("other*").build()).tables()).isZero();
  }

  private void ingested(String externalIdentifier, String table) {
    loop.client()
        .call(
            Operations.CREATE_ASSET,
            CreateAssetInput.builder()
                .domainIdentifier(loop.domainId())
                .owningProjectIdentifier(loop.projectId())
                .name(table)
                .externalIdentifier(externalIdentifier)
                .typeIdentifier(TestingLoop.TABLE_TYPE)
                .formsInput(List.of(TestingLoop.tableForm(table, "a")))
                .build());
  }

  @Test
  void aTokenStartsOneBulk() {
    loop.asset("ord", "a");
    StartBulkInput input =
        new StartBulkInput(
            loop.domainId(), select("*").types(List.of(BUSINESS_DESCRIPTIONS)).build(), "once");
    String first = loop.client().call(Operations.START_BULK, input).bulk().id();
    assertThat(loop.client().call(Operations.START_BULK, input).bulk().id()).isEqualTo(first);
    assertThat(list()).hasSize(1);
  }

  private BulkSelection.Builder select(String... globs) {
    return BulkSelection.builder().owningProjectIdentifier(loop.projectId()).select(List.of(globs));
  }

  private PlanBulkOutput plan(BulkSelection selection) {
    return loop.client().call(Operations.PLAN_BULK, new PlanBulkInput(loop.domainId(), selection));
  }

  private BulkItem begin(BulkSelection selection) {
    return loop.client()
        .call(Operations.START_BULK, new StartBulkInput(loop.domainId(), selection, null))
        .bulk();
  }

  private BulkItem ask(Operation<BulkInput, BulkOutput> operation, String id) {
    return loop.client().call(operation, new BulkInput(loop.domainId(), id)).bulk();
  }

  private BulkItem ended(String id) {
    Instant until = Instant.now().plusSeconds(60);
    while (true) {
      BulkItem bulk = ask(Operations.GET_BULK, id);
      if (bulk.status() != BulkStatus.ACTIVE) {
        return bulk;
      }
      assertThat(Instant.now()).as("bulk " + bulk).isBefore(until);
      pause();
    }
  }

  private List<BulkItem> list() {
    ListBulksOutput page =
        loop.client()
            .call(
                Operations.LIST_BULKS,
                ListBulksInput.builder()
                    .domainIdentifier(loop.domainId())
                    .owningProjectIdentifier(loop.projectId())
                    .build());
    return page.items();
  }

  private List<MetadataGenerationRunItem> runs() {
    List<MetadataGenerationRunItem> items =
        loop.client()
            .call(
                Operations.LIST_METADATA_GENERATION_RUNS,
                ListMetadataGenerationRunsInput.builder().domainIdentifier(loop.domainId()).build())
            .items();
    return items == null ? List.of() : items;
  }

  private static void refused(int status, Runnable call, String why) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(status))
        .hasMessageContaining(why);
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
