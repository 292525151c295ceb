// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.GetMetadataGenerationRunInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsOutput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Call;
import dev.glossator.server.auth.Principal;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import dev.glossator.store.access.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees which runs. */
class RunAccessTest {

  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final String DOMAIN = "dzd_1";

  @TempDir Path directory;
  private final PageTokens tokens = new PageTokens(new byte[32]);
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreOptions.in(directory));
    store.transact(
        tx -> {
          tx.domains()
              .insert(
                  new Domain(
                      DOMAIN,
                      "Domain",
                      null,
                      "arn:role",
                      null,
                      null,
                      null,
                      null,
                      "V1",
                      "root",
                      NOW,
                      NOW));
          user(tx, "owner", true, true);
          user(tx, "steward", false, true);
          user(tx, "stranger", false, true);
          user(tx, "gone", false, false);
          key(tx, "newcomer");
          tx.userProfiles()
              .putMembership(DOMAIN, "p1", "steward", Designation.PROJECT_CATALOG_STEWARD, NOW);
          tx.userProfiles()
              .putMembership(DOMAIN, "p3", "steward", Designation.PROJECT_CATALOG_VIEWER, NOW);
          for (int at = 0; at < 12; at++) {
            run(tx, "r" + (10 + at), "p" + at % 4, NOW.plusSeconds(at));
          }
          return true;
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void membersSeeTheRunsOfTheirProjectsInWholePages() {
    ListMetadataGenerationRunsOutput first = list("steward", 4, null);
    assertThat(ids(first)).containsExactly("r11", "r13", "r15", "r17");
    assertThat(ids(list("steward", 4, first.nextToken()))).containsExactly("r19", "r21");
  }

  @Test
  void ownersOfTheDomainSeeAll() {
    assertThat(ids(list("owner", 50, null))).hasSize(12);
  }

  @Test
  void aProfileWithoutAnyRoleIsForbidden() {
    refused(403, () -> list("stranger", 50, null));
    refused(403, () -> get("stranger", "r10"));
  }

  @Test
  void aKeyWithoutAnActiveProfileIsUnauthorized() {
    refused(401, () -> list("gone", 50, null));
    refused(401, () -> list("newcomer", 50, null));
    refused(403, () -> list("revoked", 50, null));
  }

  @Test
  void aTokenIsGoodForItsOwnerOnly() {
    String token = list("owner", 4, null).nextToken();
    refused(400, () -> list("steward", 4, token));
  }

  @Test
  void viewersSeeButDoNotCancel() {
    get("steward", "r13");
    refused(403, () -> cancel("steward", "r13"));
    refused(403, () -> get("steward", "r12"));
    refused(404, () -> get("steward", "r99"));
  }

  private static void user(Transaction tx, String id, boolean owner, boolean active) {
    tx.userProfiles().insert(new UserProfile(DOMAIN, id, "arn:" + id, id, active, owner, NOW));
    key(tx, id);
  }

  private static void key(Transaction tx, String id) {
    tx.accessKeys()
        .insert(
            new AccessKey("key-" + id, id, "arn:" + id, id, DOMAIN, new Secret("s"), true, NOW));
  }

  private static void run(Transaction tx, String id, String project, Instant at) {
    List<RunType> types = List.of(RunType.BUSINESS_NAMES);
    tx.runs()
        .insert(
            new MetadataGenerationRun(
                id,
                new MetadataGenerationRun.Place(DOMAIN, project, "asset-" + id),
                "1",
                types,
                RunStatus.SUBMITTED,
                new MetadataGenerationRun.Origin(at, "owner", at.plus(Duration.ofHours(1)), true)),
            RunPlan.items(types, 1),
            null);
  }

  private static Call call(String user, String operation) {
    return new Call(
        new Principal("key-" + user, "arn:" + user, user, DOMAIN), operation, "request", NOW);
  }

  private ListMetadataGenerationRunsOutput list(String user, int size, @Nullable String token) {
    return store.read(
        tx ->
            new ListMetadataGenerationRuns(tokens)
                .prepare(
                    call(user, "ListMetadataGenerationRuns"),
                    ListMetadataGenerationRunsInput.builder()
                        .domainIdentifier(DOMAIN)
                        .maxResults(size)
                        .nextToken(token)
                        .build())
                .apply(tx));
  }

  private static List<String> ids(ListMetadataGenerationRunsOutput page) {
    List<String> ids = new ArrayList<>();
    List<MetadataGenerationRunItem> items = page.items();
    if (items != null) {
      items.forEach(item -> ids.add(item.id()));
    }
    return ids;
  }

  private void get(String user, String run) {
    store.read(
        tx ->
            new GetMetadataGenerationRun()
                .prepare(
                    call(user, "GetMetadataGenerationRun"),
                    new GetMetadataGenerationRunInput(DOMAIN, run, null))
                .apply(tx));
  }

  private void cancel(String user, String run) {
    store.transact(
        tx ->
            CancelMetadataGenerationRun.require(
                tx,
                call(user, "CancelMetadataGenerationRun"),
                new CancelMetadataGenerationRunInput(DOMAIN, run)));
  }

  private static void refused(int status, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(status));
  }
}
