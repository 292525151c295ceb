// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.glossator.exports.ExportedTexts.State;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private static final String NASTY =
      "it's \"100 %\"; DROP TABLE x; -- \\ \\' |`<b>\nline 2 – ü 😀";

  private static final ExportedTable ORDERS =
      new ExportedTable(
          "postgresql",
          "sales",
          "ord\"hdr",
          ExportedTable.Relation.TABLE,
          texts("Order Header", "One row per order."),
          List.of(
              new ExportedColumn("cust_no", "integer", texts("Customer Number", NASTY)),
              new ExportedColumn("sel'ect", "text", texts("Selection", null)),
              new ExportedColumn("x1", "text", ExportedTexts.NONE)));

  private static ExportedTexts texts(@Nullable String name, @Nullable String description) {
    return new ExportedTexts(name, description, List.of("Customer", "Party"), State.ACCEPTED);
  }

  private static String sql(SqlComments.Dialect dialect, boolean withNames) throws IOException {
    StringBuilder out = new StringBuilder();
    new SqlComments(dialect, withNames).write(List.of(ORDERS), out);
    return out.toString();
  }

  @Test
  void postgresTakesTheComments() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      makeTable(statement);
      statement.execute(sql(SqlComments.Dialect.POSTGRESQL, false));
      assertThat(one(statement, "SELECT obj_description('sales.\"ord\"\"hdr\"'::regclass)"))
          .isEqualTo("One row per order.");
      String column = "SELECT col_description('sales.\"ord\"\"hdr\"'::regclass, %d)";
      assertThat(one(statement, column.formatted(1))).isEqualTo(NASTY);
      assertThat(one(statement, column.formatted(2))).isNull();
      statement.execute(sql(SqlComments.Dialect.POSTGRESQL, true));
      assertThat(one(statement, column.formatted(1))).isEqualTo("Customer Number: " + NASTY);
      assertThat(one(statement, column.formatted(2))).isEqualTo("Selection");
    }
  }

  @Test
  void duckDbTakesTheComments() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      makeTable(statement);
      statement.execute(sql(SqlComments.Dialect.DUCKDB, true));
      assertThat(one(statement, "SELECT comment FROM duckdb_tables() WHERE table_name LIKE 'ord%'"))
          .isEqualTo("Order Header: One row per order.");
      assertThat(
              one(statement, "SELECT comment FROM duckdb_columns() WHERE column_name = 'cust_no'"))
          .isEqualTo("Customer Number: " + NASTY);
    }
  }

  @Test
  void engineWithoutCommentsIsToldWhatToUseInstead() {
    assertThat(SqlComments.Dialect.of("duckdb")).isEqualTo(SqlComments.Dialect.DUCKDB);
    assertThatThrownBy(() -> SqlComments.Dialect.of("sqlite"))
        .isInstanceOf(NoCommentsException.class)
        .hasMessageStartingWith("SQLite keeps no comments")
        .hasMessageContaining("--to csv");
    assertThatThrownBy(() -> SqlComments.Dialect.of("csv")).hasMessageContaining("--to markdown");
  }

  @Test
  void csvReadsBackAsItWas() throws IOException {
    StringBuilder out = new StringBuilder();
    Csv.write(List.of(ORDERS), out);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
      List<NamedCsvRecord> records = csv.stream().toList();
      assertThat(records).hasSize(3);
      assertThat(records.get(0).getField("name")).isEqualTo("Order Header");
      assertThat(records.get(0).getField("terms")).isEqualTo("Customer; Party");
      assertThat(records.get(1).getField("column")).isEqualTo("cust_no");
      assertThat(records.get(1).getField("description")).isEqualTo(NASTY);
      assertThat(records.get(1).getField("state")).isEqualTo("accepted");
    }
  }

  @Test
  void csvNeverRunsInASpreadsheet() throws IOException {
    StringBuilder out = new StringBuilder();
    ExportedTable table =
        new ExportedTable(
            "csv",
            null,
            "=HYPERLINK(1)",
            ExportedTable.Relation.TABLE,
            texts("@cmd", "+1"),
            List.of());
    Csv.write(List.of(table), out);
    assertThat(out.toString()).contains("'=HYPERLINK(1)").contains("'@cmd").contains("'+1");
  }

  @Test
  void markdownKeepsItsShapeWhateverTheTextHolds() throws IOException {
    StringBuilder out = new StringBuilder();
    Markdown.write(List.of(ORDERS), out);
    String page = out.toString();
    assertThat(page).contains("## `sales.ord\"hdr` – Order Header").doesNotContain("<b>");
    assertThat(page.lines().filter(l -> l.startsWith("| `")))
        .hasSize(3)
        .allSatisfy(
            line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|')).hasSize(6));
    assertThat(page).doesNotContain("Not yet reviewed");
  }

  @Test
  void markdownSaysWhatNobodyHasReviewed() throws IOException {
    StringBuilder out = new StringBuilder();
    ExportedTexts proposed = new ExportedTexts("Orders", null, List.of(), State.PROPOSED);
    ExportedTable table =
        new ExportedTable("csv", null, "o", ExportedTable.Relation.TABLE, proposed, List.of());
    Markdown.write(List.of(table), out);
    assertThat(out.toString()).contains("Not yet reviewed");
  }

  private static void makeTable(Statement statement) throws SQLException {
    statement.execute("CREATE SCHEMA sales");
    statement.execute(
        "CREATE TABLE sales.\"ord\"\"hdr\" (cust_no integer, \"sel'ect\" text, x1 text)");
  }

  private static @Nullable String one(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }
}
