// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static dev.glossator.sources.TestingFiles.write;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad file gets a message that says where and what; the others are read. */
class BadInputTest {
  private static final String GOOD = "id,qty\n1,5\n2,6\n";

  @TempDir Path folder;

  /** The messages of a folder in which the file stands beside a good one, which is always read. */
  private List<String> messagesBesideGoodFile() throws InterruptedException {
    write(folder.resolve("good.csv"), GOOD);
    try (Source source = TestingFiles.open(folder)) {
      assertThat(new SourceReading(source).read(source.tables(), t -> {}))
          .extracting(r -> r.table().name())
          .contains("good");
      return source.problems().stream().map(Problem::toString).toList();
    }
  }

  @Test
  void raggedLines() throws InterruptedException {
    write(folder.resolve("bad.csv"), "a,b,c\n1,2,3\n1,2\n1,2,3,4\n7,8,9\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "bad.csv: line 3 has 2 values where the header has 3 columns; 1 longer lines were left"
                + " out, 1 shorter ones filled with nulls");
  }

  @Test
  void mostLinesDoNotFitTheHeader() throws InterruptedException {
    write(folder.resolve("bad.csv"), "a,b\n1,2,3\n4,5,6\n7,8,9\n");
    assertThat(messagesBesideGoodFile())
        .singleElement()
        .asString()
        .startsWith("bad: line 2 has 3 values where the header has 2 columns")
        .endsWith("(skipped)");
  }

  @Test
  void otherEncodings() {
    String text = "name,größe\nMüller & Söhne,5\nÅngström,6\n";
    for (Charset charset :
        List.of(UTF_8, ISO_8859_1, Charset.forName("windows-1252"), UTF_16LE, UTF_16BE)) {
      Path file = write(folder.resolve(charset.name() + ".csv"), text, charset);
      TableEvidence table = TestingFiles.only(file);
      assertThat(table.columns())
          .as(charset.name())
          .extracting(ColumnEvidence::name)
          .containsExactly("name", "größe");
      assertThat(table.rows()).isEqualTo(2);
    }
    Path euro = write(folder.resolve("euro.csv"), "preis\n5 €\n", Charset.forName("windows-1252"));
    assertThat(profile(TestingFiles.only(euro), "preis").topValues().getFirst().value())
        .isEqualTo("5 €");
  }

  @Test
  void byteOrderMarksAndLateBrokenBytes() throws InterruptedException {
    write(folder.resolve("mark.csv"), "\uFEFFid,x\n1,2\n");
    byte[] late = ("id,x\n" + "1,abcdefghij\n".repeat(20_000) + "2,?\n").getBytes(UTF_8);
    late[late.length - 2] = (byte) 0xFF;
    write(folder.resolve("late.csv"), late);
    assertThat(messagesBesideGoodFile())
        .containsExactly("late.csv: line 20002 holds bytes that are not UTF-8; they were replaced");
    assertThat(TestingFiles.only(folder.resolve("mark.csv")).column("id")).isPresent();
  }

  @Test
  void duplicateAndEmptyHeaders() throws InterruptedException {
    write(folder.resolve("bad.csv"), "id,,id,ID,\n1,2,3,4,5\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "bad.csv: the header is incomplete: 2 columns have no name, 2 columns repeat a name;"
                + " they are called by position or with a number behind");
    assertThat(TestingFiles.only(folder.resolve("bad.csv")).columns())
        .extracting(ColumnEvidence::name)
        .containsExactly("id", "column2", "id_2", "ID_3", "column5");
  }

  @Test
  void noHeaderAtAll() throws InterruptedException {
    write(
        folder.resolve("bad.csv"), "anna@example.com,2024-01-05,7\nbob@example.com,2024-01-06,8\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly("bad.csv: line 1 is no header; columns are called by position");
    TableEvidence table = TestingFiles.only(folder.resolve("bad.csv"));
    assertThat(table.rows()).isEqualTo(2);
    assertThat(new String(EvidenceJson.write(table), UTF_8)).doesNotContain("anna");
  }

  @Test
  void aFirstRowOfNamesIsNoHeader() {
    Path file = write(folder.resolve("bad.csv"), "Anna Schneider,Trier\nPaul Fischer,Bonn\n");
    TableEvidence table = TestingFiles.only(file);
    assertThat(table.columns())
        .extracting(ColumnEvidence::name)
        .containsExactly("column1", "column2");
    assertThat(new String(EvidenceJson.write(table), UTF_8)).doesNotContain("Schneider");
  }

  @Test
  void nulBytes() throws InterruptedException {
    write(folder.resolve("bad.csv"), "id,x\n1,a\0b\n2,c\n");
    write(folder.resolve("binary.csv"), new byte[4_096]);
    assertThat(messagesBesideGoodFile())
        .containsExactlyInAnyOrder(
            "bad.csv: line 2 holds NUL bytes; they were left out",
            "binary.csv: the file holds binary data (many NUL bytes); expected text (skipped)");
  }

  @Test
  void aTenMegabyteLine() throws InterruptedException {
    write(folder.resolve("bad.csv"), "id,x\n1,a\n2," + "z".repeat(10_000_000) + "\n3,b\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly("bad.csv: line 3 holds a value of over a million characters; it was cut");
    assertThat(TestingFiles.only(folder.resolve("bad.csv")).rows()).isEqualTo(3);
  }

  @Test
  void aQuoteThatIsNeverClosed() throws InterruptedException {
    write(folder.resolve("bad.csv"), "id,x\n1,\"a\n" + "2,b\n".repeat(5_000_000));
    assertThat(messagesBesideGoodFile())
        .singleElement()
        .asString()
        .contains("a quote that is not closed")
        .endsWith("(skipped)");
  }

  @Test
  void aFileThatEndsInsideAQuote() throws InterruptedException {
    Path bad = write(folder.resolve("bad.csv"), "id,x\n1,a\n2,\"b\n3,c\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "bad.csv: the record on line 3 opens a quote that is never closed; from that line on"
                + " nothing was read");
    TableEvidence table = TestingFiles.only(bad);
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.rowsExact()).isFalse();
  }

  @Test
  void aFileThatEndsWithAClosedQuoteOrWithoutALineEnd() throws InterruptedException {
    write(folder.resolve("quote.csv"), "id,x\n1,a\n2,\"b\"");
    write(folder.resolve("plain.csv"), "id,x\n1,a\n2,b");
    write(folder.resolve("empty.csv"), "id,x\n1,a\n2,\n\n");
    assertThat(messagesBesideGoodFile()).isEmpty();
    for (String name : List.of("quote", "plain", "empty")) {
      assertThat(TestingFiles.only(folder.resolve(name + ".csv")).rows()).as(name).isEqualTo(2);
    }
  }

  @Test
  void emptyFilesAndHeadersWithoutRows() throws InterruptedException {
    write(folder.resolve("empty.csv"), "");
    write(folder.resolve("empty.jsonl"), "\n\n");
    write(folder.resolve("header.csv"), "id,name\n");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "empty.csv: the file is empty; expected a header and rows (skipped)",
            "empty.jsonl: no JSON object was found at its beginning; expected one object a line, or"
                + " an array of objects (skipped)",
            "header.csv: has a header and no rows; its names are all there is to go by");
    TableEvidence header = TestingFiles.only(folder.resolve("header.csv"));
    assertThat(header.rows()).isZero();
    assertThat(header.columns()).extracting(ColumnEvidence::name).containsExactly("id", "name");
  }

  @Test
  void brokenJson() throws InterruptedException {
    write(folder.resolve("bad.jsonl"), "{\"a\":1}\n{\"a\":\n{\"a\":3}\n[1]\n");
    write(folder.resolve("worse.json"), "[{\"a\":1},\n{\"a\" 2}]");
    assertThat(messagesBesideGoodFile())
        .containsExactlyInAnyOrder(
            "bad.jsonl: line 2 is no JSON object; 2 such lines were left out",
            "worse: line 2, column 6 is not JSON as expected (skipped)");
  }

  @Test
  void damagedArchives() throws InterruptedException {
    write(folder.resolve("bad.csv.gz"), "this is no gzip");
    write(folder.resolve("bad.csv.zst"), "this is no zstd");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "bad.csv.gz: the file is no valid gzip file, or damaged (skipped)",
            "bad.csv.zst: the file is no valid zstd file, or cut off (skipped)");
  }

  @Test
  void truncatedParquet() throws Exception {
    Path whole = folder.resolve("whole.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, i % 5 AS x FROM range(1000) t(i)) TO '" + whole + "'");
    }
    byte[] bytes = Files.readAllBytes(whole);
    write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    write(folder.resolve("fake.parquet"), "not parquet at all");
    byte[] scrambled = bytes.clone();
    Arrays.fill(scrambled, bytes.length - 8, bytes.length - 4, (byte) 7);
    write(folder.resolve("scrambled.parquet"), scrambled);
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "cut.parquet: the Parquet file is cut off: its last bytes are not PAR1; copy it again"
                + " (skipped)",
            "fake.parquet: not a Parquet file: its first bytes are not PAR1 (skipped)",
            "scrambled.parquet: the file is damaged, or uses a part of Parquet that is not read here"
                + " (skipped)");
    assertThat(TestingFiles.only(whole).rows()).isEqualTo(1_000);
  }

  @Test
  void lockedAndDamagedSqlite() throws Exception {
    Path file = folder.resolve("shop.sqlite");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = writer.createStatement()) {
      statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)");
      statement.execute(
          "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " SELECT i, hex(randomblob(40)) FROM n");
      byte[] bytes = Files.readAllBytes(file);
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute("UPDATE t SET x = 'y' WHERE id = 1");
      Arrays.fill(bytes, 4_096, 40_000, (byte) 0xAA);
      write(folder.resolve("damaged.sqlite"), bytes);
      write(folder.resolve("fake.sqlite"), "not a database ".repeat(500));
      assertThat(messagesBesideGoodFile())
          .anySatisfy(m -> assertThat(m).startsWith("shop.sqlite: the database is locked"))
          .anySatisfy(m -> assertThat(m).startsWith("fake.sqlite: the file is no SQLite database"))
          .anySatisfy(m -> assertThat(m).contains("the SQLite database is damaged"));
    }
  }

  @Test
  void damagedDuckDb() throws InterruptedException {
    write(folder.resolve("bad.duckdb"), "not a database ".repeat(500));
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "bad.duckdb: not a DuckDB database of a version that this program reads, or damaged"
                + " (skipped)");
  }

  @Test
  void linksToNowhereAndStrangers() throws Exception {
    Files.createSymbolicLink(folder.resolve("gone.csv"), folder.resolve("nowhere.csv"));
    write(folder.resolve("README.md"), "# hello");
    assertThat(messagesBesideGoodFile())
        .containsExactly(
            "gone.csv: a link that points to nothing, not a file (skipped)",
            "README.md: 1 of a kind that is not read here, passed over");
  }

  @Test
  void twoThousandColumns() {
    String header =
        IntStream.range(0, 2_000).mapToObj(i -> "col_" + i).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Path file = write(folder.resolve("wide.csv"), header + "\n" + (row + "\n").repeat(50));
    TableEvidence wide = TestingFiles.only(file);
    assertThat(wide.columns()).hasSize(2_000);
    assertThat(EvidenceJson.write(wide)).hasSizeLessThan(EvidenceJson.BYTES_MAX);
  }

  @Test
  void strangeNames() {
    String longName = "x".repeat(300);
    Path file =
        write(
            folder.resolve("таблица 表 😀.csv"),
            "клиент,顧客番号,😀,a\"\"b," + longName + ",\"new\nline\"\n1,2,3,4,5,6\n");
    TableEvidence table = TestingFiles.only(file);
    assertThat(table.table()).isEqualTo("таблица 表 😀");
    assertThat(table.columns())
        .extracting(ColumnEvidence::name)
        .contains("клиент", "顧客番号", "😀", longName, "new line");
    assertThat(EvidenceJson.read(EvidenceJson.write(table))).isEqualTo(table);
  }

  @Test
  void oneBadFileAloneIsRefusedWithItsReason() {
    Path file = write(folder.resolve("bad.parquet"), "nothing");
    assertThatThrownBy(() -> TestingFiles.open(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("not a Parquet file");
  }

  private static ColumnProfile profile(TableEvidence table, String column) {
    return Objects.requireNonNull(table.column(column).orElseThrow().profile());
  }
}
