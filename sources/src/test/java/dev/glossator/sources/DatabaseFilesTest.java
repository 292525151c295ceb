// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFilesTest {
  @TempDir Path folder;

  @Test
  void readsSqliteWithKeysAndCommentsOfItsStatements() throws SQLException {
    Path file = folder.resolve("shop.db");
    run(
        "jdbc:sqlite:" + file,
        "CREATE TABLE cust ( -- everybody who ever ordered\n"
            + "  cust_no INTEGER PRIMARY KEY, -- given at first order\n"
            + "  \"e mail\" TEXT UNIQUE, /* may be shared */\n"
            + "  seg DEFAULT 'a, b' -- where it buys\n"
            + ")",
        "CREATE UNIQUE INDEX no_key ON cust (seg, lower(\"e mail\"))",
        "CREATE TABLE ord (ord_no INTEGER PRIMARY KEY, cust_no INTEGER NOT NULL REFERENCES cust)",
        "INSERT INTO cust VALUES (1, 'a@example.com', 'A'), (2, NULL, 7)",
        "INSERT INTO ord VALUES (10, 1), (11, 2)",
        "CREATE VIEW v AS SELECT * FROM ord");
    List<TableEvidence> tables = TestingFiles.evidence(file);
    assertThat(tables).extracting(TableEvidence::table).containsExactly("cust", "ord", "v");
    TableEvidence customers = tables.getFirst();
    assertThat(customers.comment()).isEqualTo("everybody who ever ordered");
    assertThat(customers.columns())
        .extracting(c -> c.name() + " | " + c.type() + " | " + c.comment())
        .containsExactly(
            "cust_no | INTEGER | given at first order",
            "e mail | TEXT | may be shared",
            "seg | VARCHAR | where it buys");
    assertThat(customers.keys())
        .containsExactly(
            new TableKey(TableKey.Kind.PRIMARY, List.of("cust_no"), null, List.of()),
            new TableKey(TableKey.Kind.UNIQUE, List.of("e mail"), null, List.of()));
    assertThat(tables.get(1).keys())
        .contains(new TableKey(TableKey.Kind.FOREIGN, List.of("cust_no"), "cust", List.of()));
    assertThat(tables.get(2).origin().view()).isTrue();
  }

  @Test
  void aCommentBehindSeveralColumnsBelongsToTheLastOfThem() throws SQLException {
    Path file = folder.resolve("claims.db");
    run(
        "jdbc:sqlite:" + file,
        "CREATE TABLE clm (clm_no TEXT PRIMARY KEY, paid DECIMAL(9,2), dol DATE /* date of loss */, st TEXT,"
            + " -- as filed\n  adj INT, note TEXT)");
    assertThat(TestingFiles.only(file).columns())
        .extracting(c -> c.name() + " | " + c.comment())
        .containsExactly(
            "clm_no | null",
            "paid | null",
            "dol | date of loss",
            "st | as filed",
            "adj | null",
            "note | null");
  }

  @Test
  void samplesALargeSqliteTableFromEverywhereAndLeavesNothingBeside() throws Exception {
    Path file = folder.resolve("big.sqlite");
    run(
        "jdbc:sqlite:" + file,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, x INT)",
        "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
            + " SELECT i, i % 9 FROM n");
    TableEvidence table = TestingFiles.only(file);
    assertThat(table.rows()).isEqualTo(60_000);
    assertThat(table.sampledRows()).isEqualTo(10_000);
    String max = Objects.requireNonNull(table.column("id").orElseThrow().profile()).max();
    assertThat(Long.parseLong(Objects.requireNonNull(max))).isGreaterThan(58_000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void readsDuckDbWithKeysAndComments() throws SQLException {
    Path file = folder.resolve("shop.duckdb");
    run(
        "jdbc:duckdb:" + file,
        "CREATE SCHEMA sales",
        "CREATE TABLE sales.cust (cust_no INTEGER PRIMARY KEY, seg VARCHAR, raw BLOB, tags VARCHAR[])",
        "CREATE TABLE sales.ord (ord_no BIGINT, cust_no INTEGER REFERENCES sales.cust (cust_no))",
        "COMMENT ON TABLE sales.cust IS 'customers'",
        "COMMENT ON COLUMN sales.cust.seg IS 'segment'",
        "INSERT INTO sales.cust SELECT i, 'S' || (i % 3), 'x'::BLOB, ['a'] FROM range(20000) t(i)",
        "INSERT INTO sales.ord SELECT i, i FROM range(100) t(i)");
    List<TableEvidence> tables = TestingFiles.evidence(file);
    TableEvidence customers = tables.getFirst();
    assertThat(customers.origin().qualifiedName()).isEqualTo("sales.cust");
    assertThat(customers.comment()).isEqualTo("customers");
    assertThat(customers.rows()).isEqualTo(20_000);
    assertThat(customers.sampledRows()).isEqualTo(10_000);
    assertThat(customers.column("seg").map(ColumnEvidence::comment)).contains("segment");
    assertThat(customers.keys())
        .containsExactly(new TableKey(TableKey.Kind.PRIMARY, List.of("cust_no"), null, List.of()));
    assertThat(tables.get(1).keys())
        .containsExactly(
            new TableKey(
                TableKey.Kind.FOREIGN, List.of("cust_no"), "sales.cust", List.of("cust_no")));
  }

  @Test
  void saysTheSameOfAnUnchangedFileOnEveryVisit() throws SQLException {
    Path file = folder.resolve("big.parquet");
    run(
        "jdbc:duckdb:",
        "COPY (SELECT i AS id, 'K' || (i % 37) AS k FROM range(200000) t(i)) TO '" + file + "'");
    TableEvidence first = TestingFiles.only(file);
    assertThat(first.sampledRows()).isEqualTo(10_000);
    assertThat(TestingFiles.only(file)).isEqualTo(first);
  }

  @Test
  void takesAFolderOfParquetPartsAsOneTable() throws SQLException, IOException {
    Files.createDirectories(folder.resolve("sales/year=2024"));
    Files.createDirectories(folder.resolve("sales/year=2025"));
    Files.createDirectories(folder.resolve("parts"));
    run(
        "jdbc:duckdb:",
        copy("SELECT 1 AS id", "sales/year=2024/a.parquet"),
        copy("SELECT 2 AS id", "sales/year=2025/b.parquet"),
        copy("SELECT 3 AS id", "parts/part-0001.parquet"),
        copy("SELECT 4 AS id", "parts/part-0002.parquet"),
        copy("SELECT 5 AS id", "single.parquet"));
    assertThat(TestingFiles.evidence(folder))
        .extracting(t -> t.table() + " " + t.rows())
        .containsExactly("parts 2", "sales 2", "single 1");
  }

  @Test
  void unpacksTheNativeLibraryOnce() throws Exception {
    run("jdbc:duckdb:" + folder.resolve("a.duckdb"), "CREATE TABLE t (i INT)");
    assertThat(TestingFiles.evidence(folder.resolve("a.duckdb"))).hasSize(1);
    try (Stream<Path> files = Files.walk(TestingFiles.NATIVES)) {
      assertThat(files.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(f -> assertThat(f.toString()).contains("duckdb-"));
    }
  }

  private String copy(String query, String file) {
    return "COPY (" + query + ") TO '" + folder.resolve(file) + "'";
  }

  private static void run(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
