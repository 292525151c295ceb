// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.KnownOperation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.Router;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Call;
import dev.glossator.server.auth.Principal;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.glossaries.GlossaryOperations;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import dev.glossator.store.access.Secret;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose client token is whose, and who is shown what was answered to one. */
abstract class AbstractClientTokenSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final String DOMAIN = "dzd_1";
  private static final String PROJECT = "p1";

  private final OperationTable table = new OperationTable();
  private final Router router = new Router(List.copyOf(Operations.DATAZONE), KnownOperation.all());
  @TempDir Path directory;
  private Store store;

  abstract Store open(Path directory);

  @BeforeEach
  void openStore() {
    store = open(directory);
    GlossaryOperations.register(
        table, new Ids(InstantSource.fixed(NOW), new SecureRandom(new byte[] {1})));
    change(AbstractClientTokenSuite::fill);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void aRetryIsAnsweredAsTheFirstRequestWas() {
    String first = create("ann", "Sales");
    assertThat(create("ann", "Sales")).isEqualTo(first);
    refused(409, "ann", "Purchases");
  }

  @Test
  void twoCallersMayUseTheSameToken() {
    String anns = create("ann", "Sales");
    assertThat(create("bob", "Purchases")).isNotEqualTo(anns).contains("Purchases");
    assertThat(create("ann", "Sales")).isEqualTo(anns);
  }

  @Test
  void anotherCallerIsNotToldWhatWasAnswered() {
    create("ann", "Sales");
    refused(403, "eve", "Sales");
  }

  @Test
  void whoseRoleWasTakenAwayIsNotAnsweredFromMemory() {
    create("ann", "Sales");
    change(
        tx ->
            tx.userProfiles()
                .putMembership(DOMAIN, PROJECT, "ann", Designation.PROJECT_CATALOG_VIEWER, NOW));
    refused(403, "ann", "Sales");
    change(tx -> tx.userProfiles().deleteMembership(DOMAIN, PROJECT, "ann"));
    refused(403, "ann", "Sales");
  }

  @Test
  void whoseProfileWasDeactivatedIsNotAnsweredFromMemory() {
    create("ann", "Sales");
    change(tx -> tx.userProfiles().setActive(DOMAIN, "ann", false));
    refused(401, "ann", "Sales");
  }

  @Test
  void theTokensOfDeletedDomainsTellNothing() {
    create("ann", "Sales");
    change(tx -> tx.domains().delete(DOMAIN));
    refused(403, "ann", "Sales");
  }

  private void change(Consumer<Transaction> work) {
    store.transact(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  private static void fill(Transaction tx) {
    tx.domains()
        .insert(
            new Domain(
                DOMAIN, "Domain", null, "arn", null, null, null, null, "V1", "root", NOW, NOW));
    tx.projects()
        .insert(
            new Project(
                DOMAIN, PROJECT, "One", null, "root", null, null, List.of(), null, null, "ann", NOW,
                NOW));
    for (String user : List.of("ann", "bob", "eve")) {
      tx.userProfiles()
          .insert(new UserProfile(DOMAIN, user, "arn:" + user, user, true, false, NOW));
      tx.accessKeys()
          .insert(
              new AccessKey(
                  "key-" + user, user, "arn:" + user, user, DOMAIN, new Secret("s"), true, NOW));
    }
    for (String user : List.of("ann", "bob")) {
      tx.userProfiles().putMembership(DOMAIN, PROJECT, user, Designation.PROJECT_CONTRIBUTOR, NOW);
    }
  }

  private String create(String user, String name) {
    WireRequest request =
        Operations.CREATE_GLOSSARY.encodeInput(
            CreateGlossaryInput.builder()
                .domainIdentifier(DOMAIN)
                .owningProjectIdentifier(PROJECT)
                .name(name)
                .clientToken("the-same-token")
                .build(),
            () -> "");
    Router.Route.Found found =
        (Router.Route.Found) router.route(request.method(), request.rawPath());
    Call call =
        new Call(
            new Principal("key-" + user, "arn:" + user, user, DOMAIN), "CreateGlossary", "r", NOW);
    return new Runner(store)
        .run(table.find(Operations.CREATE_GLOSSARY).orElseThrow(), call, request, found.labels())
        .body()
        .text();
  }

  private void refused(int status, String user, String name) {
    assertThatThrownBy(() -> create(user, name))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(status));
  }
}
