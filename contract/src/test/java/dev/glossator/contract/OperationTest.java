// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
  private static final Map<String, String> DOMAIN = Map.of("domainIdentifier", "dzd_1");
  private static final Headers JSON = Headers.EMPTY.with("Content-Type", "application/json");

  private static StartMetadataGenerationRunInput start(String body) {
    return Operations.START_METADATA_GENERATION_RUN.decodeInput(
        new WireRequest("POST", "/ignored", "", JSON, Blob.ofText(body)), DOMAIN);
  }

  private static ApiException refused(String body) {
    return assertThatExceptionOfType(ApiException.class).isThrownBy(() -> start(body)).actual();
  }

  @Test
  void aRequestSurvivesTheWayThereAndBack() {
    var input =
        StartMetadataGenerationRunInput.builder()
            .domainIdentifier("dzd_1")
            .types(List.of(MetadataGenerationRunType.BUSINESS_NAMES))
            .target(
                MetadataGenerationRunTarget.builder()
                    .type(MetadataGenerationTargetType.ASSET)
                    .identifier("a1")
                    .build())
            .owningProjectIdentifier("p1")
            .clientToken("t1")
            .build();
    WireRequest wire = Operations.START_METADATA_GENERATION_RUN.encodeInput(input, () -> "new");
    assertThat(wire.rawPath()).isEqualTo("/v2/domains/dzd_1/metadata-generation-runs");
    assertThat(Operations.START_METADATA_GENERATION_RUN.decodeInput(wire, DOMAIN)).isEqualTo(input);
  }

  @Test
  void nullIsAbsentAndUnknownMembersAreIgnored() {
    var input =
        start(
            """
            {"types":["BUSINESS_NAMES"],"type":null,"later":{"a":[1]},
             "target":{"type":"ASSET","identifier":"a1"},"owningProjectIdentifier":"p1"}""");
    assertThat(input.type()).isNull();
    assertThat(input.types()).containsExactly(MetadataGenerationRunType.BUSINESS_NAMES);
  }

  @Test
  void oneAnswerNamesEveryBrokenConstraint() {
    ApiException refused =
        refused("{\"types\":[\"X\"],\"target\":{\"type\":\"ASSET\",\"identifier\":\"a\"}}");
    assertThat(refused.kind()).isEqualTo(ErrorKind.VALIDATION);
    assertThat(refused.getMessage())
        .isEqualTo(
            "2 validation errors detected: Value at 'types' failed to satisfy constraint: "
                + "Member must satisfy constraint: [Member must satisfy enum value set: "
                + "[BUSINESS_DESCRIPTIONS, BUSINESS_NAMES, BUSINESS_GLOSSARY_ASSOCIATIONS]]; "
                + "Value at 'owningProjectIdentifier' failed to satisfy constraint: "
                + "Member must not be null");
  }

  @Test
  void brokenJsonIsAnsweredWithItsPosition() {
    ApiException refused = refused("{\"types\":\n  [}");
    assertThat(refused.kind()).isEqualTo(ErrorKind.SERIALIZATION);
    assertThat(refused.getMessage()).startsWith("Malformed JSON: ").contains("line 2, column");
  }

  @Test
  void aWrongTypeIsAnsweredWithItsPlace() {
    assertThat(refused("{\"types\":\"BUSINESS_NAMES\"}").getMessage())
        .isEqualTo("Expected a list at 'types' (line 1, column 10)");
  }

  @Test
  void nestingIsBounded() {
    ApiException refused = refused("{\"x\":" + "[".repeat(5000));
    assertThat(refused.kind()).isEqualTo(ErrorKind.SERIALIZATION);
    assertThat(refused.getMessage())
        .startsWith("Malformed JSON: ")
        .contains("may lie 100 deep in each other at most")
        .doesNotContain("Stream");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, found none",
    "'{\"and\":[],\"or\":[]}', found 2",
    "'{\"not\":[]}', found none that is known and 1 that is not"
  })
  void aUnionOfNoneOrSeveralIsTold(String filters, String found) {
    WireRequest wire =
        new WireRequest(
            "POST",
            "/x",
            "",
            Headers.EMPTY.with("content-type", "application/json"),
            Blob.ofText("{\"searchScope\":\"ASSET\",\"filters\":" + filters + "}"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> Operations.SEARCH.decodeInput(wire, DOMAIN))
        .withMessage("Exactly one member of 'filters' must be set; " + found);
  }

  @Test
  void anotherContentTypeIsRefused() {
    WireRequest wire =
        new WireRequest("POST", "/x", "", Headers.EMPTY, Blob.ofText("{\"types\":[]}"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> Operations.START_METADATA_GENERATION_RUN.decodeInput(wire, DOMAIN))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void anAnswerLeavesAbsentMembersOutAndWritesPlainSeconds() {
    var output =
        GetMetadataGenerationRunOutput.builder()
            .domainId("dzd_1")
            .id("r1")
            .owningProjectId("p1")
            .createdAt(Instant.parse("2025-07-16T06:20:36.666Z"))
            .build();
    WireResponse answer = Operations.GET_METADATA_GENERATION_RUN.encodeOutput(output);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().text())
        .contains("\"createdAt\":1752646836.666")
        .doesNotContain("null", "types");
    assertThat(Operations.GET_METADATA_GENERATION_RUN.decodeOutput(answer)).isEqualTo(output);
  }
}
