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
import dev.glossator.contract.model.AcceptancePolicyItem;
import dev.glossator.contract.model.AutoAcceptanceInput;
import dev.glossator.contract.model.AutoAcceptanceOutput;
import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkSelection;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.GetDictionaryInput;
import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PredictionDecision;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.PutAutoAcceptanceInput;
import dev.glossator.contract.model.StartBulkInput;
import dev.glossator.contract.model.UndoAcceptancesInput;
import dev.glossator.contract.model.UndoAcceptancesOutput;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acceptance by policy and its undoing over HTTP, whatever the store. */
abstract class AbstractPolicySuite {

  private static final String[] COLUMNS = {"customer_number", "order_date", "order_status", "qx7"};

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
  void onlyWhatWasMeasuredCanBeAskedForAndItIsOffUntilThen() {
    assertThat(policies().policies()).isEmpty();
    assertThat(policies().measured()).hasSizeGreaterThan(3);
    refused(
        () -> policy(0.98, BUSINESS_NAMES),
        "Nobody has measured a precision of 0.98 for BUSINESS_NAMES; measured are 0.80, 0.82,");
    refused(() -> policy(0.5, BUSINESS_DESCRIPTIONS), "their confidence is not calibrated");
    refused(() -> policy(0.0, BUSINESS_NAMES), "must be more than 0");
    refused(
        () -> policy(0.9, BUSINESS_NAMES, BUSINESS_GLOSSARY_ASSOCIATIONS),
        "for BUSINESS_GLOSSARY_ASSOCIATIONS; measured are 0.81");
    assertThat(policies().policies()).as("all types or none").isEmpty();
  }

  @Test
  void whatIsSureIsAcceptedAsSystemAfterARunAndTakenBackInOneStep() {
    String asset = loop.asset("customer_orders", COLUMNS);
    loop.generate(asset, BUSINESS_NAMES);
    loop.accept(asset, null, new AcceptChoice("columns[2].columnName", 0, "Order State"));
    loop.rename(asset, "order_status", "Where It Stands");
    long taught = wordsVersion();
    long before = Long.parseLong(loop.get(asset).revision());
    policy(0.8, BUSINESS_NAMES);
    assertThat(policies().policies())
        .extracting(AcceptancePolicyItem::threshold)
        .containsExactly(0.8);

    String run = loop.generate(asset, BUSINESS_NAMES).id();
    List<PredictionItem> accepted = bySystem(asset);
    assertThat(accepted).isNotEmpty();
    assertThat(wordsVersion()).as("a policy teaches the house nothing").isEqualTo(taught);
    assertThat(Long.parseLong(loop.get(asset).revision())).isEqualTo(before + 1);
    assertThat(accepted)
        .allMatch(item -> item.choices().getFirst().confidence() >= 0.8)
        .allMatch(item -> !"order_status".equals(item.columnName()))
        .extracting(PredictionItem::columnName)
        .contains("customer_number", "order_date");
    assertThat(loop.column(asset, "order_status").text("name")).isEqualTo("Where It Stands");
    assertThat(loop.column(asset, "order_date").text("name")).isEqualTo("Order Date");

    loop.rename(asset, "customer_number", "Who Bought");
    UndoAcceptancesOutput undone = undo(run);
    assertThat(undone.assets()).isEqualTo(1);
    assertThat(undone.kept()).isEqualTo(1);
    assertThat(undone.fields()).isEqualTo(accepted.size() - 1);
    assertThat(undone.more()).isFalse();
    assertThat(loop.column(asset, "order_date").text("name")).isNull();
    assertThat(loop.column(asset, "customer_number").text("name")).isEqualTo("Who Bought");
    assertThat(loop.column(asset, "order_status").text("name")).isEqualTo("Where It Stands");
    assertThat(loop.paths(asset)).contains("columns[1].columnName");
    assertThat(bySystem(asset)).isEmpty();
    String now = loop.get(asset).revision();
    UndoAcceptancesOutput again = undo(run);
    assertThat(again.fields() + again.kept()).isZero();
    assertThat(loop.get(asset).revision()).isEqualTo(now);
  }

  @Test
  void aPolicyHoldsForWhatItSelectsAndEndsWhenItIsTakenAway() {
    put(0.8, List.of("*.order_date"), BUSINESS_NAMES);
    String asset = loop.asset("customer_orders", COLUMNS);
    loop.generate(asset, BUSINESS_NAMES);
    assertThat(bySystem(asset))
        .extracting(PredictionItem::columnName)
        .containsExactly("order_date");
    loop.client()
        .call(
            Operations.DELETE_AUTO_ACCEPTANCE,
            new AutoAcceptanceInput(loop.domainId(), loop.projectId()));
    String other = loop.asset("other_orders", COLUMNS);
    loop.generate(other, BUSINESS_NAMES);
    assertThat(bySystem(other)).isEmpty();
  }

  @Test
  void aBulkAcceptsNamesBeforeItWritesTheRest() {
    policy(0.8, BUSINESS_NAMES);
    List<String> assets = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      assets.add(loop.asset("customer_orders_" + at, COLUMNS));
    }
    BulkItem done = bulk();
    assertThat(done.status()).isEqualTo(BulkStatus.DONE);
    assertThat(done.runs().succeeded()).as("names, then the rest").isEqualTo(24);
    assertThat(done.passed()).isEqualTo(12);
    for (String asset : assets) {
      assertThat(loop.get(asset).revision()).isEqualTo("2");
      assertThat(bySystem(asset)).extracting(PredictionItem::columnName).contains("order_date");
    }
    loop.client()
        .call(Operations.DELETE_ASSET, new DeleteAssetInput(loop.domainId(), assets.removeLast()));
    UndoAcceptancesOutput undone = undo(done.id());
    assertThat(undone.assets()).as("one is gone").isEqualTo(11);
    assertThat(undone.kept()).isZero();
    for (String asset : assets) {
      assertThat(loop.get(asset).revision()).isEqualTo("3");
      assertThat(loop.get(asset).name()).startsWith("customer_orders_");
      assertThat(loop.column(asset, "order_date").values()).isEmpty();
    }
    refused(() -> undo("nothing"), "no run and no bulk nothing");
  }

  private long wordsVersion() {
    return loop.client()
        .call(Operations.GET_DICTIONARY, new GetDictionaryInput(loop.domainId(), null))
        .houseVersion();
  }

  private BulkItem bulk() {
    String id =
        loop.client()
            .call(
                Operations.START_BULK,
                new StartBulkInput(
                    loop.domainId(),
                    BulkSelection.builder().owningProjectIdentifier(loop.projectId()).build(),
                    null))
            .bulk()
            .id();
    Instant until = Instant.now().plusSeconds(60);
    while (true) {
      BulkItem bulk =
          loop.client().call(Operations.GET_BULK, new BulkInput(loop.domainId(), id)).bulk();
      if (bulk.status() != BulkStatus.ACTIVE) {
        return bulk;
      }
      assertThat(Instant.now()).as("bulk " + bulk).isBefore(until);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private AutoAcceptanceOutput policy(double precision, MetadataGenerationRunType... types) {
    return put(precision, null, types);
  }

  private AutoAcceptanceOutput put(
      double precision, @Nullable List<String> select, MetadataGenerationRunType... types) {
    return loop.client()
        .call(
            Operations.PUT_AUTO_ACCEPTANCE,
            PutAutoAcceptanceInput.builder()
                .domainIdentifier(loop.domainId())
                .projectIdentifier(loop.projectId())
                .types(List.of(types))
                .precision(precision)
                .select(select)
                .build());
  }

  private UndoAcceptancesOutput undo(String runOrBulk) {
    return loop.client()
        .call(Operations.UNDO_ACCEPTANCES, new UndoAcceptancesInput(loop.domainId(), runOrBulk));
  }

  private static void refused(Runnable call, String why) {
    assertThatThrownBy(call::run).isInstanceOf(ApiException.class).hasMessageContaining(why);
  }

  private List<PredictionItem> bySystem(String asset) {
    return loop
        .client()
        .call(
            Operations.LIST_PREDICTIONS,
            ListPredictionsInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .build())
        .items()
        .stream()
        .filter(item -> item.decision() == PredictionDecision.ACCEPTED)
        .filter(item -> "SYSTEM".equals(item.decidedBy()))
        .toList();
  }

  private AutoAcceptanceOutput policies() {
    return loop.client()
        .call(
            Operations.GET_AUTO_ACCEPTANCE,
            new AutoAcceptanceInput(loop.domainId(), loop.projectId()));
  }
}
