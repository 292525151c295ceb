// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.ListPredictionsOutput;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of predictions while predictions are added and the schema changes. */
class PredictionPagesTest {
  private static final String[] COLUMNS = {"cust_no", "ord_dt", "ship_dt", "qty", "unit_prc"};

  @TempDir static Path directory;
  private static TestingServer server;
  private static TestingLoop loop;

  @BeforeAll
  static void start() {
    server = TestingServer.start(directory);
    loop = new TestingLoop(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatIsGeneratedMeanwhileMovesNoPage() {
    String asset = loop.asset("sls_ord", COLUMNS);
    loop.generate(asset, BUSINESS_DESCRIPTIONS);
    List<PredictionItem> whole = page(asset, null, 500, null).items();
    assertThat(whole).hasSizeGreaterThan(4);
    ListPredictionsOutput first = page(asset, null, 3, null);

    loop.generate(asset, BUSINESS_NAMES);
    assertThat(page(asset, null, 500, null).items()).hasSizeGreaterThan(whole.size());

    List<PredictionItem> seen = new ArrayList<>(first.items());
    String token = first.nextToken();
    while (token != null) {
      ListPredictionsOutput next = page(asset, null, 3, token);
      seen.addAll(next.items());
      token = next.nextToken();
    }
    assertThat(seen)
        .extracting(PredictionItem::type, PredictionItem::predictionTarget)
        .doesNotHaveDuplicates();
    assertThat(seen)
        .filteredOn(item -> item.type() == BUSINESS_DESCRIPTIONS)
        .extracting(PredictionItem::predictionTarget)
        .containsExactlyElementsOf(whole.stream().map(PredictionItem::predictionTarget).toList());
  }

  @Test
  void aTokenBehindAColumnThatIsGoneIsRefused() {
    String asset = loop.asset("sls_itm", COLUMNS);
    loop.generate(asset, BUSINESS_NAMES);
    ListPredictionsOutput first = page(asset, BUSINESS_NAMES, 3, null);
    String last = String.valueOf(first.items().getLast().columnName());
    List<String> left = new ArrayList<>(List.of(COLUMNS));
    assertThat(left.remove(last)).isTrue();
    loop.client()
        .call(
            Operations.CREATE_ASSET_REVISION,
            CreateAssetRevisionInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .name("sls_itm")
                .formsInput(List.of(TestingLoop.tableForm("sls_itm", left.toArray(String[]::new))))
                .build());
    assertThatThrownBy(() -> page(asset, BUSINESS_NAMES, 3, first.nextToken()))
        .hasMessageContaining("nextToken is not valid")
        .hasMessageContaining("first page");
  }

  private static ListPredictionsOutput page(
      String asset, @Nullable MetadataGenerationRunType type, int size, @Nullable String token) {
    return loop.client()
        .call(
            Operations.LIST_PREDICTIONS,
            ListPredictionsInput.builder()
                .domainIdentifier(loop.domainId())
                .identifier(asset)
                .type(type)
                .maxResults(size)
                .nextToken(token)
                .build());
  }
}
