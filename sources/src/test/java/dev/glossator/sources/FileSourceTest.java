// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static dev.glossator.sources.TestingFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.github.luben.zstd.Zstd;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {
  private static final String ORDERS =
      """
      ord_no,cust_no,ord_dt,net_amt,crncy_cd,note
      1,17,2024-01-03,10.50,EUR,
      2,17,2024-01-04,-3.00,EUR,rush
      3,42,2024-02-01,99.99,USD,
      """;

  @TempDir Path folder;

  @Test
  void profilesACsvFile() {
    TableEvidence orders = TestingFiles.only(write(folder.resolve("orders.csv"), ORDERS));
    assertThat(orders.table()).isEqualTo("orders");
    assertThat(orders.rows()).isEqualTo(3);
    assertThat(orders.rowsExact()).isTrue();
    assertThat(orders.columns())
        .extracting(ColumnEvidence::type)
        .containsExactly("BIGINT", "BIGINT", "DATE", "DECIMAL", "VARCHAR", "VARCHAR");
    ColumnProfile amount = profile(orders, "net_amt");
    assertThat(amount.min()).isEqualTo("-3.00");
    assertThat(amount.max()).isEqualTo("99.99");
    assertThat(amount.negatives()).isEqualTo(1);
    assertThat(profile(orders, "note").nulls()).isEqualTo(2);
    assertThat(profile(orders, "crncy_cd").topValues())
        .containsExactly(new ValueCount("EUR", 2), new ValueCount("USD", 1));
    assertThat(profile(orders, "ord_no").unique()).isTrue();
    assertThat(column(orders, "crncy_cd").semanticType()).isEqualTo(SemanticType.CURRENCY_CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void findsTheDelimiter(String delimiter) {
    Path file = write(folder.resolve("orders.csv"), ORDERS.replace(",", delimiter));
    assertThat(TestingFiles.only(file).columns()).hasSize(6);
  }

  @Test
  void readsJsonLinesWithNestedAndLateMembers() {
    Path file =
        write(
            folder.resolve("events.jsonl"),
            """
            {"id": 1, "at": "2024-01-01T10:00:00Z", "ok": true, "tags": ["a"], "zip": "01234"}
            {"id": 2, "at": "2024-01-02T10:00:00Z", "ok": false, "late": {"x": 1}}
            """);
    assertThat(TestingFiles.only(file).columns())
        .extracting(ColumnEvidence::name, ColumnEvidence::type)
        .containsExactly(
            tuple("id", "BIGINT"),
            tuple("at", "TIMESTAMP"),
            tuple("ok", "BOOLEAN"),
            tuple("tags", "LIST"),
            tuple("zip", "VARCHAR"),
            tuple("late", "STRUCT"));
  }

  @Test
  void readsAnArrayOfJsonObjects() {
    Path file = write(folder.resolve("events.json"), "[{\"id\": 1}, {\"id\": 2}]");
    assertThat(TestingFiles.only(file).rows()).isEqualTo(2);
  }

  @Test
  void readsCompressedFiles() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(ORDERS.getBytes(StandardCharsets.UTF_8));
    }
    write(folder.resolve("a.csv.gz"), gzip.toByteArray());
    write(folder.resolve("b.csv.zst"), Zstd.compress(ORDERS.getBytes(StandardCharsets.UTF_8)));
    assertThat(TestingFiles.evidence(folder))
        .extracting(TableEvidence::table, TableEvidence::rows)
        .containsExactly(tuple("a", 3L), tuple("b", 3L));
  }

  @Test
  void samplesALongFileAndStillCountsIt() {
    String rows =
        IntStream.range(0, 30_000)
            .mapToObj(i -> i + "," + i % 7 + "\n")
            .collect(Collectors.joining());
    TableEvidence table = TestingFiles.only(write(folder.resolve("long.csv"), "id,day\n" + rows));
    assertThat(table.rows()).isEqualTo(30_000);
    assertThat(table.sampledRows()).isEqualTo(10_000);
    assertThat(profile(table, "id").complete()).isFalse();
    assertThat(Long.parseLong(Objects.requireNonNull(profile(table, "id").max())))
        .isGreaterThan(29_900);
  }

  @Test
  void keepsIdentifiersFromVisitToVisitAndApartFromFolderToFolder() {
    write(folder.resolve("orders.csv"), ORDERS);
    write(folder.resolve("old/orders.csv"), ORDERS);
    try (Source first = TestingFiles.open(folder);
        Source second = TestingFiles.open(folder)) {
      assertThat(first.tables())
          .extracting(SourceTable::externalIdentifier)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("csv:[0-9a-f]{16}/(old\\.)?orders"))
          .isEqualTo(second.tables().stream().map(SourceTable::externalIdentifier).toList());
    }
  }

  @Test
  void saysWhatIsExpectedWhenThereIsNothingToRead() {
    assertThatThrownBy(() -> TestingFiles.open(folder.resolve("nope")))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.UNREACHABLE))
        .hasMessageStartingWith("there is no file or folder");
    Path picture = write(folder.resolve("cat.png"), "not a table");
    assertThatThrownBy(() -> TestingFiles.open(picture))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.WRONG_ARGUMENT))
        .hasMessageContaining(".parquet");
  }

  private static ColumnEvidence column(TableEvidence table, String name) {
    return table.column(name).orElseThrow();
  }

  private static ColumnProfile profile(TableEvidence table, String name) {
    return Objects.requireNonNull(column(table, name).profile());
  }
}
