// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.contract.model.StartMetadataGenerationRunOutput;
import dev.glossator.server.ServerOptions;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a server without workers: they wait, can be seen, filtered, refused and canceled. */
class WaitingRunsTest {

  @TempDir static Path directory;
  private static TestingServer server;
  private static TestingLoop loop;

  @BeforeAll
  static void start() {
    server =
        TestingServer.start(
            new ServerOptions(
                directory, ServerOptions.LOOPBACK, TestingServer.freePort(), null, 0));
    loop = new TestingLoop(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aRunWithoutAFreeWorkerIsSubmitted() {
    String asset = loop.asset("waiting", "a");
    StartMetadataGenerationRunOutput run = loop.start(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS);
    assertThat(run.status()).isEqualTo(MetadataGenerationRunStatus.SUBMITTED);
    assertThat(run.type()).isNull();
    assertThat(loop.run(run.id(), null).typeStats())
        .allMatch(stat -> stat.status() == MetadataGenerationRunStatus.SUBMITTED);
  }

  @Test
  void aSecondActiveRunOfATypeIsRefusedUntilTheFirstIsCanceled() {
    String asset = loop.asset("busy", "a");
    String first = loop.start(asset, BUSINESS_NAMES).id();
    refused(409, () -> loop.start(asset, BUSINESS_DESCRIPTIONS, BUSINESS_NAMES));
    assertThatThrownBy(() -> loop.start(asset, BUSINESS_NAMES))
        .hasMessageContaining("BUSINESS_NAMES by run " + first);
    String other = loop.start(asset, BUSINESS_DESCRIPTIONS).id();
    cancel(first);
    cancel(other);
    assertThat(loop.run(first, null).status()).isEqualTo(MetadataGenerationRunStatus.CANCELED);
    assertThatThrownBy(() -> cancel(first))
        .hasMessageContaining("The MetadataGenerationRun in CANCELED status cannot be canceled.");
    assertThat(loop.start(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS).id()).isNotEqualTo(first);
  }

  /** What came of them would lie about for ever: nothing else knows the asset any more. */
  @Test
  void theRunsOfAnAssetThatIsDeletedAreCanceled() {
    String asset = loop.asset("dropped", "a");
    String both = loop.start(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS).id();
    String one = loop.start(asset, BUSINESS_GLOSSARY_ASSOCIATIONS).id();
    loop.client().call(Operations.DELETE_ASSET, new DeleteAssetInput(loop.domainId(), asset));
    assertThat(list(asset, null, MetadataGenerationRunStatus.CANCELED))
        .extracting(MetadataGenerationRunItem::id)
        .containsExactly(both, one);
  }

  @Test
  void aTokenGivesTheSameRunAndAnotherBodyIsRefused() {
    String asset = loop.asset("token", "a");
    StartMetadataGenerationRunInput input =
        loop.startInput(asset).types(List.of(BUSINESS_NAMES)).clientToken("once").build();
    StartMetadataGenerationRunOutput first =
        loop.client().call(Operations.START_METADATA_GENERATION_RUN, input);
    assertThat(loop.client().call(Operations.START_METADATA_GENERATION_RUN, input))
        .isEqualTo(first);
    refused(
        409,
        () ->
            loop.client()
                .call(
                    Operations.START_METADATA_GENERATION_RUN,
                    loop.startInput(asset)
                        .types(List.of(BUSINESS_DESCRIPTIONS))
                        .clientToken("once")
                        .build()));
    assertThat(list(asset, null, null)).hasSize(1);
  }

  @Test
  void anOlderRevisionMayBeGeneratedForAndAMissingOneMayNot() {
    String asset = loop.asset("revised", "a");
    loop.describe(asset, "a", "text");
    assertThat(loop.get(asset).revision()).isEqualTo("2");
    String old = loop.client().call(Operations.START_METADATA_GENERATION_RUN, at(asset, "1")).id();
    MetadataGenerationRunTarget target = loop.run(old, null).target();
    assertThat(target)
        .isEqualTo(new MetadataGenerationRunTarget(MetadataGenerationTargetType.ASSET, asset, "1"));
    cancel(old);
    for (String revision : List.of("3", "0", "newest")) {
      refused(
          404,
          () -> loop.client().call(Operations.START_METADATA_GENERATION_RUN, at(asset, revision)));
    }
  }

  @Test
  void filtersCombineAndEchoTheTypeTheyName() {
    String asset = loop.asset("listed", "a");
    String both = loop.start(asset, BUSINESS_NAMES, BUSINESS_DESCRIPTIONS).id();
    cancel(both);
    String one = loop.start(asset, BUSINESS_NAMES).id();
    assertThat(list(asset, null, null))
        .extracting(MetadataGenerationRunItem::id)
        .containsExactly(both, one);
    assertThat(list(asset, BUSINESS_DESCRIPTIONS, null))
        .extracting(MetadataGenerationRunItem::id)
        .containsExactly(both);
    assertThat(list(asset, BUSINESS_GLOSSARY_ASSOCIATIONS, null)).isEmpty();
    assertThat(list(asset, BUSINESS_NAMES, MetadataGenerationRunStatus.CANCELED))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo(both);
              assertThat(item.type()).isEqualTo(BUSINESS_NAMES);
              assertThat(item.types()).containsExactly(BUSINESS_NAMES, BUSINESS_DESCRIPTIONS);
              assertThat(item.status()).isEqualTo(MetadataGenerationRunStatus.CANCELED);
            });
    assertThat(list(asset, null, MetadataGenerationRunStatus.CANCELED))
        .singleElement()
        .extracting(MetadataGenerationRunItem::type)
        .isNull();
    assertThat(list(null, BUSINESS_NAMES, MetadataGenerationRunStatus.SUBMITTED))
        .extracting(MetadataGenerationRunItem::id)
        .contains(one)
        .doesNotContain(both);
  }

  @Test
  void anotherProjectsAssetIsNotFoundThere() {
    String asset = loop.asset("foreign", "a");
    refused(
        404,
        () ->
            loop.client()
                .call(
                    Operations.START_METADATA_GENERATION_RUN,
                    loop.startInput(asset)
                        .owningProjectIdentifier("other")
                        .types(List.of(BUSINESS_NAMES))
                        .build()));
  }

  @Test
  void anUnknownDomainIsForbidden() {
    refused(
        403,
        () ->
            loop.client()
                .call(
                    Operations.LIST_METADATA_GENERATION_RUNS,
                    ListMetadataGenerationRunsInput.builder()
                        .domainIdentifier("dzd_unknown")
                        .build()));
  }

  private static StartMetadataGenerationRunInput at(String asset, String revision) {
    return loop.startInput(asset)
        .target(
            new MetadataGenerationRunTarget(MetadataGenerationTargetType.ASSET, asset, revision))
        .types(List.of(BUSINESS_NAMES))
        .build();
  }

  private static void cancel(String run) {
    loop.client()
        .call(
            Operations.CANCEL_METADATA_GENERATION_RUN,
            new CancelMetadataGenerationRunInput(loop.domainId(), run));
  }

  private static List<MetadataGenerationRunItem> list(
      @Nullable String asset,
      @Nullable MetadataGenerationRunType type,
      @Nullable MetadataGenerationRunStatus status) {
    List<MetadataGenerationRunItem> items =
        loop.client()
            .call(
                Operations.LIST_METADATA_GENERATION_RUNS,
                ListMetadataGenerationRunsInput.builder()
                    .domainIdentifier(loop.domainId())
                    .targetIdentifier(asset)
                    .type(type)
                    .status(status)
                    .build())
            .items();
    return items == null ? List.of() : items;
  }

  private static void refused(int status, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(status));
  }
}
