// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.PutAutoAcceptanceInput;
import dev.glossator.contract.model.UndoAcceptancesInput;
import dev.glossator.server.TestingServer;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.events.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the events learns of a revision that took back what a policy had accepted. */
final class UndoEventTest {

  @Test
  void takingBackIsToldLikeAcceptingWithTheRevisionItMade(@TempDir Path directory) {
    String asset;
    String revision;
    try (TestingServer server = TestingServer.start(directory)) {
      TestingLoop loop = new TestingLoop(server);
      loop.client()
          .call(
              Operations.PUT_AUTO_ACCEPTANCE,
              PutAutoAcceptanceInput.builder()
                  .domainIdentifier(loop.domainId())
                  .projectIdentifier(loop.projectId())
                  .types(List.of(BUSINESS_NAMES))
                  .precision(0.8)
                  .build());
      asset = loop.asset("customer_orders", "customer_number", "order_date");
      String run = loop.generate(asset, BUSINESS_NAMES).id();
      UndoAcceptancesInput undo = new UndoAcceptancesInput(loop.domainId(), run);
      loop.client().call(Operations.UNDO_ACCEPTANCES, undo);
      loop.client().call(Operations.UNDO_ACCEPTANCES, undo);
      revision = loop.get(asset).revision();
    }
    List<Event> events;
    try (Store store = Store.open(StoreOptions.in(directory))) {
      events = store.read(tx -> tx.events().unsent(100));
    }
    assertThat(events)
        .filteredOn(event -> event.detailType().equals("Metadata Generation Undone"))
        .as("the second time there was nothing to take back")
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.detail())
                    .contains("\"" + asset + "\"", "\"revision\":\"" + revision + "\""));
  }
}
