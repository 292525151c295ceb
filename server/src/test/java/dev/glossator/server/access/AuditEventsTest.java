// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.RotateAccessKeyInput;
import dev.glossator.contract.model.RotateAccessKeyOutput;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.server.TestingServer;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.events.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down of people and keys: all that happens, and no secret. */
final class AuditEventsTest {

  @Test
  void everyChangeIsWrittenDownWithoutSecrets(@TempDir Path directory) {
    TestingPeople.Person ann;
    RotateAccessKeyOutput next;
    try (TestingServer server = TestingServer.start(directory)) {
      TestingPeople people = new TestingPeople(server);
      ann = people.member("ann", server.projectId(), UserDesignation.PROJECT_CONTRIBUTOR);
      next =
          server
              .client()
              .call(
                  Operations.ROTATE_ACCESS_KEY,
                  new RotateAccessKeyInput(server.domainId(), ann.keyId()));
      people.revoke(new TestingPeople.Person(ann.userId(), next.accessKeyId(), ann.credentials()));
      people.leave(ann, server.projectId());
      people.deactivate(ann);
    }
    List<Event> events;
    try (Store store = Store.open(StoreOptions.in(directory))) {
      events = store.read(tx -> tx.events().unsent(100));
    }
    assertThat(events)
        .extracting(Event::detailType)
        .containsSubsequence(
            "User Profile Created",
            "Access Key Created",
            "Project Member Addition Succeeded",
            "Access Key Rotated",
            "Access Key Revoked",
            "Project Member Removal Succeeded",
            "User Profile Deactivated");
    assertThat(events)
        .filteredOn(event -> event.detailType().startsWith("Access Key"))
        .hasSize(3)
        .allSatisfy(event -> assertThat(event.detail()).contains(ann.userId()));
    String secret = ann.credentials().secretAccessKey().reveal();
    assertThat(events)
        .allSatisfy(
            event -> assertThat(event.detail()).doesNotContain(secret, next.secretAccessKey()));
  }
}
