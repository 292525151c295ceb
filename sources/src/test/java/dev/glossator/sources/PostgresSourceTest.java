// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresSourceTest {
  private static final String READER = "glossator_reader";

  @TempDir Path home;

  @BeforeAll
  static void makeShop() throws SQLException {
    TestingPostgres.database(
        "shop",
        "CREATE SCHEMA sales",
        "CREATE TABLE sales.crncy (cd char(3) PRIMARY KEY, nm text)",
        "INSERT INTO sales.crncy VALUES ('EUR', 'Euro'), ('USD', 'US Dollar')",
        "CREATE TABLE sales.cust_mst (cust_no integer PRIMARY KEY, seg text, doc jsonb)",
        "INSERT INTO sales.cust_mst SELECT i, 'S' || i % 3, '{\"a\": 1}' FROM generate_series(1, 60000) i",
        "CREATE TABLE sales.sls_ord_hdr (ord_no bigint, cust_no integer NOT NULL, crncy_cd char(3)"
            + " REFERENCES sales.crncy, ord_dt date, net_amt numeric(13,2)) PARTITION BY RANGE (ord_dt)",
        "CREATE TABLE sales.ord_2024 PARTITION OF sales.sls_ord_hdr"
            + " FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
        "INSERT INTO sales.sls_ord_hdr SELECT i, i % 50000 + 1, 'EUR', '2024-01-01'::date + i % 300, i - 5"
            + " FROM generate_series(1, 100) i",
        "COMMENT ON TABLE sales.sls_ord_hdr IS 'orders by year'",
        "COMMENT ON COLUMN sales.sls_ord_hdr.ord_dt IS 'day of the order'",
        "CREATE MATERIALIZED VIEW sales.mv AS SELECT cust_no, count(*) AS n FROM sales.sls_ord_hdr GROUP BY 1",
        "CREATE FOREIGN DATA WRAPPER nobody",
        "CREATE SERVER elsewhere FOREIGN DATA WRAPPER nobody",
        "CREATE FOREIGN TABLE sales.far_ord (ord_no bigint) SERVER elsewhere",
        "CREATE VIEW sales.slow AS SELECT pg_sleep(20)::text AS zz",
        "CREATE TABLE \"Ünïcode table\" (\"select\" text, \"a\"\"b\" int)",
        "CREATE UNIQUE INDEX ON \"Ünïcode table\" (\"a\"\"b\")",
        "CREATE TABLE hidden (x int, email text)",
        TestingPostgres.role(READER),
        "GRANT USAGE ON SCHEMA sales TO " + READER,
        "GRANT SELECT ON ALL TABLES IN SCHEMA sales TO " + READER,
        "ANALYZE");
  }

  @Test
  void readsTheCatalogue() {
    try (Source source = open(TestingPostgres.url("postgres", "shop"))) {
      assertThat(source.tables())
          .extracting(SourceTable::name)
          .containsExactly(
              "public.hidden",
              "public.Ünïcode table",
              "sales.crncy",
              "sales.cust_mst",
              "sales.far_ord",
              "sales.mv",
              "sales.slow",
              "sales.sls_ord_hdr");
      assertThat(source.tables())
          .extracting(t -> t.origin().relation())
          .containsExactly(
              Origin.Relation.TABLE,
              Origin.Relation.TABLE,
              Origin.Relation.TABLE,
              Origin.Relation.TABLE,
              Origin.Relation.FOREIGN_TABLE,
              Origin.Relation.MATERIALIZED_VIEW,
              Origin.Relation.VIEW,
              Origin.Relation.TABLE);
      SourceTable orders = table(source, "sales.sls_ord_hdr");
      assertThat(orders.comment()).isEqualTo("orders by year");
      assertThat(orders.rows()).isEqualTo(100);
      assertThat(orders.columns())
          .extracting(c -> c.name() + " " + c.type() + " " + c.nullable() + " " + c.comment())
          .containsExactly(
              "ord_no bigint true null",
              "cust_no integer false null",
              "crncy_cd character(3) true null",
              "ord_dt date true day of the order",
              "net_amt numeric(13,2) true null");
      assertThat(orders.keys())
          .containsExactly(
              new TableKey(
                  TableKey.Kind.FOREIGN, List.of("crncy_cd"), "sales.crncy", List.of("cd")));
      assertThat(table(source, "public.Ünïcode table").keys())
          .containsExactly(new TableKey(TableKey.Kind.UNIQUE, List.of("a\"b"), null, List.of()));
    }
  }

  @Test
  void profilesTablesAndFindsUndeclaredRelations() throws InterruptedException {
    try (Source source = open(TestingPostgres.url("postgres", "shop"))) {
      List<TableEvidence> tables =
          new SourceReading(source)
              .read(source.tables(), t -> {}).stream()
                  .map(SourceReading.ReadTable::evidence)
                  .toList();
      TableEvidence orders = byName(tables, "sls_ord_hdr");
      assertThat(orders.rows()).isEqualTo(100);
      assertThat(orders.rowsExact()).isTrue();
      assertThat(profile(orders, "net_amt").negatives()).isEqualTo(4);
      assertThat(profile(orders, "ord_dt").min()).isEqualTo("2024-01-02");
      assertThat(orders.inclusions())
          .containsExactly(new Inclusion("cust_no", "sales.cust_mst", "cust_no", 100, 100));
      TableEvidence customers = byName(tables, "cust_mst");
      assertThat(customers.rows()).isEqualTo(60_000);
      assertThat(customers.sampledRows()).isEqualTo(10_000);
      assertThat(profile(customers, "doc").topValues()).isEmpty();
    }
  }

  @Test
  void saysTheSameOfAnUnchangedTableOnEveryVisit() {
    String url = TestingPostgres.url("postgres", "shop");
    try (Source first = open(url);
        Source second = open(url)) {
      assertThat(second.evidence(table(second, "sales.cust_mst")))
          .isEqualTo(first.evidence(table(first, "sales.cust_mst")));
    }
  }

  @Test
  void stopsSlowViewsAndSaysSo() {
    try (Source source = open(TestingPostgres.url("postgres", "shop"))) {
      TableEvidence slow = source.evidence(table(source, "sales.slow"));
      assertThat(slow.columns()).extracting(ColumnEvidence::profile).containsOnlyNulls();
      assertThat(source.problems())
          .extracting(Problem::toString)
          .anySatisfy(p -> assertThat(p).startsWith("sales.slow: reading took longer than 5 s"));
    }
  }

  @Test
  void aRoleWithoutSelectGetsTheCatalogueSaidOnce() throws Exception {
    passwordFile(READER);
    try (Source source = open(TestingPostgres.url(READER, "shop"))) {
      TableEvidence hidden = source.evidence(table(source, "public.hidden"));
      assertThat(hidden.columns()).extracting(ColumnEvidence::name).containsExactly("x", "email");
      assertThat(hidden.columns()).extracting(ColumnEvidence::profile).containsOnlyNulls();
      assertThat(hidden.columns())
          .extracting(ColumnEvidence::sensitive)
          .containsExactly(false, true);
      source.evidence(table(source, "public.Ünïcode table"));
      assertThat(source.problems())
          .singleElement()
          .satisfies(
              p -> assertThat(p.message()).contains("2 of 8 tables").contains("GRANT SELECT"));
    }
  }

  @Test
  void visitsReadOnlyWithShortTimeoutsUnderItsName() throws SQLException {
    TestingPostgres.database(
        "guest",
        "CREATE VIEW settings AS SELECT name, setting AS setting_kind FROM pg_settings WHERE name IN"
            + " ('statement_timeout', 'lock_timeout', 'application_name', 'transaction_read_only')");
    try (Source source = open(TestingPostgres.url("postgres", "guest"))) {
      assertThat(
              profile(source.evidence(source.tables().getFirst()), "setting_kind")
                  .topValues()
                  .stream()
                  .map(v -> v.value()))
          .containsExactlyInAnyOrder("5000", "1000", "glossator", "on");
    }
  }

  @Test
  void takesThePasswordFromFileAndEnvironmentAndRefusesPlainly() throws Exception {
    String url = TestingPostgres.url(READER, "shop");
    assertThatThrownBy(() -> open(url))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.REFUSED))
        .hasMessageContaining("~/.pgpass");
    passwordFile(READER);
    open(url).close();
    Map<String, String> environment =
        Map.of(
            "PGPASSWORD",
            TestingPostgres.PASSWORD,
            "PGHOST",
            "127.0.0.1",
            "PGPORT",
            Integer.toString(TestingPostgres.port()),
            "PGUSER",
            READER,
            "PGDATABASE",
            "shop");
    Source.open("postgresql://", TestingPostgres.options(environment, Path.of("nowhere"))).close();
    String jdbc = "jdbc:postgresql://127.0.0.1:" + TestingPostgres.port() + "/shop?user=" + READER;
    Source.open(jdbc, TestingPostgres.options(environment, Path.of("nowhere"))).close();
  }

  @Test
  void warnsOfAPasswordInTheArgumentAndNeverShowsIt() {
    String url = TestingPostgres.url(READER + ":" + TestingPostgres.PASSWORD, "shop");
    try (Source source = open(url)) {
      assertThat(source.name()).isEqualTo(TestingPostgres.url(READER, "shop"));
      assertThat(source.problems())
          .anyMatch(p -> p.message().contains("password stands in the argument"));
      assertThat(source.problems().toString() + source.tables())
          .doesNotContain(TestingPostgres.PASSWORD);
    }
    assertThatThrownBy(
            () -> open("postgresql://u:" + TestingPostgres.PASSWORD + "@h:99999999/x y?z"))
        .message()
        .doesNotContain(TestingPostgres.PASSWORD);
    assertThatThrownBy(() -> open("oracle://u:" + TestingPostgres.PASSWORD + "@h/db"))
        .hasMessageContaining("oracle://u:***@h/db")
        .message()
        .doesNotContain(TestingPostgres.PASSWORD);
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThatThrownBy(() -> open("postgresql://a@127.0.0.1:1/shop"))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.UNREACHABLE))
        .hasMessageContaining("postgresql://127.0.0.1:1/shop");
    assertThatThrownBy(() -> open(TestingPostgres.url("postgres", "nowhere")))
        .hasMessageContaining("there is no database of this name");
  }

  @Test
  void keepsWhatWasReadWhenTheServerBreaksOff() throws Exception {
    try (Source source = open(TestingPostgres.url("postgres", "shop"));
        Connection killer = TestingPostgres.connect("postgres");
        Statement statement = killer.createStatement()) {
      SourceReading reading = new SourceReading(source);
      List<SourceTable> tables =
          source.tables().stream().filter(t -> !t.name().endsWith("slow")).toList();
      assertThat(reading.read(tables.subList(0, 2), t -> {})).hasSize(2);
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = 'shop' AND application_name = 'glossator'");
      assertThat(reading.read(tables.subList(2, tables.size()), t -> {}).size())
          .isLessThan(tables.size() - 2);
      assertThat(source.problems()).anyMatch(p -> p.skipped() && p.message().contains("broke off"));
    }
  }

  private Source open(String url) {
    return Source.open(url, TestingPostgres.options(Map.of(), home));
  }

  private void passwordFile(String user) throws Exception {
    Path file = home.resolve(".pgpass");
    Files.writeString(
        file, "*:" + TestingPostgres.port() + ":*:" + user + ":" + TestingPostgres.PASSWORD + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static SourceTable table(Source source, String name) {
    return source.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static TableEvidence byName(List<TableEvidence> tables, String name) {
    return tables.stream().filter(t -> t.table().equals(name)).findFirst().orElseThrow();
  }

  private static dev.glossator.core.evidence.ColumnProfile profile(
      TableEvidence table, String column) {
    return Objects.requireNonNull(table.column(column).orElseThrow().profile());
  }
}
