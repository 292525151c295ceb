// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceJsonTest {

  @Test
  void readsWhatItWrote() {
    TableEvidence orders = TestingEvidence.orders();
    assertThat(EvidenceJson.read(EvidenceJson.write(orders))).isEqualTo(orders);
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatARelationIs(Origin.Relation relation) {
    TableEvidence table =
        new TableEvidence(
            new Origin("postgresql", "db", "s", "t", relation),
            null,
            -1,
            false,
            0,
            List.of(),
            List.of(),
            List.of(),
            new Derivation(
                List.of("stg_orders"),
                "select 1",
                List.of(new Derivation.Accepted("status", List.of("open", "closed")))),
            List.of(new DateOrder("dlv_dt", "ord_dt", 9_690)));
    assertThat(EvidenceJson.read(EvidenceJson.write(table))).isEqualTo(table);
  }

  @Test
  void writesTheSameBytesForTheSameEvidence() {
    assertThat(EvidenceJson.write(TestingEvidence.orders()))
        .isEqualTo(EvidenceJson.write(TestingEvidence.orders()))
        .asString(UTF_8)
        .startsWith("{\"version\":1,\"origin\":{\"kind\":\"postgresql\"");
  }

  @Test
  void skipsMembersOfNewerPrograms() {
    String newer =
        new String(EvidenceJson.write(TestingEvidence.orders()), UTF_8)
            .replaceFirst(
                "\\{\"version\":1", "{\"version\":1,\"lineage\":[{\"deep\":[1.5,null,{}]}]")
            .replace("USER_NAME", "SHOE_SIZE");
    TableEvidence read = EvidenceJson.read(newer.getBytes(UTF_8));
    assertThat(read.columns()).hasSize(4);
    assertThat(read.column("chg_usr"))
        .hasValueSatisfying(c -> assertThat(c.semanticType()).isEqualTo(SemanticType.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "null",
        "{\"version\":2}",
        "{\"version\":\"1\"}",
        "{\"version\":1}",
        "{\"version\":1,\"origin\":[]}",
        "{\"version\":1,\"origin\":{\"kind\":\"csv\",\"location\":\"a\",\"table\":7}}",
        "{\"version\":1,\"origin\":{\"kind\":\"csv\",\"location\":\"a\",\"table\":\"t\"},\"columns\":[1]}",
        "{\"version\":1,\"origin\":{\"kind\":\"csv\",\"location\":\"a\",\"table\":\"t\"}} {}",
        "{\"version\":1,\"origin\":{\"kind\":\"csv\",\"location\":\"a\",\"table\":\"t\"},\"keys\":[{\"kind\":\"x\"}]}",
      })
  void refusesWhatIsNotEvidence(String json) {
    assertThatThrownBy(() -> EvidenceJson.read(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith(json.contains("\"kind\":\"x\"") ? "key kind" : "evidence");
  }

  @Test
  void keepsTwoThousandColumnsWithinTheLimit() {
    List<ValueCount> values = Collections.nCopies(20, new ValueCount("\"".repeat(64), 1));
    ColumnProfile profile =
        new ColumnProfile(9, 0, 9, true, true, "a", "z", 0, 1, 64, values, List.of());
    List<ColumnEvidence> columns =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    new ColumnEvidence(
                        "c" + i, "text", true, null, profile, SemanticType.NONE, false))
            .toList();
    byte[] bytes = EvidenceJson.write(TestingEvidence.orders().withColumns(columns));
    assertThat(bytes).hasSizeLessThanOrEqualTo(EvidenceJson.BYTES_MAX);
    assertThat(EvidenceJson.read(bytes).columns()).hasSize(2_000);
  }

  @Test
  void shortensCommentsThatDoNotFit() {
    String comment = "long ".repeat(10_000);
    List<ColumnEvidence> columns =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    new ColumnEvidence(
                        "c" + i, "text", true, comment, null, SemanticType.NONE, false))
            .toList();
    byte[] bytes = EvidenceJson.write(TestingEvidence.orders().withColumns(columns));
    assertThat(bytes).hasSizeLessThanOrEqualTo(EvidenceJson.BYTES_MAX);
    assertThat(EvidenceJson.read(bytes).columns().getFirst().comment()).hasSize(200);
  }

  @Test
  void hashesTheSchemaButNotTheRows() {
    TableEvidence orders = TestingEvidence.orders();
    TableEvidence grown =
        new TableEvidence(
            orders.origin(),
            orders.comment(),
            7,
            true,
            7,
            orders.columns().stream().map(c -> c.withProfile(null)).toList(),
            orders.keys(),
            List.of());
    assertThat(SchemaHash.of(grown)).isEqualTo(SchemaHash.of(orders)).matches("[0-9a-f]{64}");
    assertThat(SchemaHash.of(orders.withColumns(orders.columns().reversed())))
        .isNotEqualTo(SchemaHash.of(orders));
    assertThat(SchemaHash.of(orders.withColumns(orders.columns().subList(0, 3))))
        .isNotEqualTo(SchemaHash.of(orders));
  }
}
