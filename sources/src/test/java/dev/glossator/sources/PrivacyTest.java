// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static dev.glossator.sources.TestingFiles.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Fact;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred planted personal values, and a search through everything that leaves a source. */
class PrivacyTest {
  private final Planted planted = new Planted();

  @TempDir Path folder;

  @Test
  void nothingPersonalLeavesAFolder() throws Exception {
    table(
        "people.csv",
        "full_name,email,phone_no,card_number,iban",
        List.of(
            planted.names(), planted.emails(), planted.phones(), planted.cards(), planted.ibans()));
    table(
        "neutral.csv",
        "c1,c2,c3,c4,c5",
        List.of(
            planted.names(), planted.emails(), planted.phones(), planted.cards(), planted.ibans()));
    table(
        "upper.csv",
        "a",
        List.of(planted.names().stream().map(n -> n.toUpperCase(Locale.ROOT)).toList()));
    table("lower.csv", "a", List.of(planted.names().stream().map(PrivacyTest::lower).toList()));
    table("users.csv", "u", List.of(users("_")));
    table("initials.csv", "u", List.of(initials()));
    table("dotted.csv", "u", List.of(users(".")));
    table("bare.csv", "id,c1,c2", List.of(numbers().subList(0, 100), bare(), bare()));
    table("few.csv", "id,c1", List.of(numbers().subList(0, 6), bare().subList(0, 6)));
    table("turned.csv", "b", List.of(planted.names().stream().map(PrivacyTest::turned).toList()));
    table(
        "parts.csv",
        "k,v",
        List.of(
            planted.names().stream().map(n -> n.split(" ")[0]).toList(),
            planted.names().stream().map(n -> n.split(" ")[1]).toList()));
    table("mixed.csv", "id,val", List.of(numbers(), mixed()));
    table("prose.csv", "id,txt", List.of(numbers(), prose()));
    write(
        folder.resolve("nested.jsonl"),
        planted.emails().stream()
            .map(e -> "{\"id\":1,\"doc\":{\"who\":\"" + e + "\"},\"list\":[\"" + e + "\"]}\n")
            .collect(Collectors.joining()));
    write(folder.resolve("headless.csv"), rows(List.of(planted.emails(), planted.phones())));
    write(
        folder.resolve("ragged.csv"),
        "x,y\n" + rows(List.of(planted.names(), planted.emails(), planted.cards())));
    write(
        folder.resolve("broken.jsonl"),
        planted.emails().stream()
            .map(e -> "{\"a\": " + e + "\n")
            .collect(Collectors.joining("\n")));
    sqlite();
    duckDb();
    assertNothingLeaks(folder.toString());
  }

  @Test
  void nothingPersonalLeavesPostgres() throws Exception {
    TestingPostgres.database(
        "people",
        "CREATE TABLE person (id serial PRIMARY KEY, full_name text, email varchar(99), c3 text, c4 bigint, c5 text, doc jsonb, arr text[])",
        "CREATE TABLE skewed (v text)",
        "CREATE VIEW failing AS SELECT (full_name || email)::int AS n FROM person");
    try (Connection connection = TestingPostgres.connect("people");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO person (full_name, email, c3, c4, c5, doc, arr)"
                    + " VALUES (?, ?, ?, ?, ?, jsonb_build_object('e', ?::text), ARRAY[?::text])")) {
      for (int i = 0; i < 100; i++) {
        insert.setString(1, planted.names().get(i));
        insert.setString(2, planted.emails().get(i));
        insert.setString(3, planted.phones().get(i));
        insert.setLong(4, Long.parseLong(planted.cards().get(i)));
        insert.setString(5, planted.ibans().get(i));
        insert.setString(6, planted.emails().get(i));
        insert.setString(7, planted.names().get(i));
        insert.executeUpdate();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("INSERT INTO skewed SELECT email FROM person, generate_series(1, 300)");
        statement.execute("ANALYZE");
      }
    }
    assertNothingLeaks(TestingPostgres.url("postgres", "people"));
  }

  @Test
  void columnsBesideThemKeepTheirValues() {
    table(
        "orders.csv",
        "status,buyer",
        List.of(
            IntStream.range(0, 100).mapToObj(i -> i % 2 == 0 ? "OPEN" : "CLOSED").toList(),
            planted.emails()));
    TableEvidence orders = TestingFiles.only(folder.resolve("orders.csv"));
    assertThat(orders.columns()).extracting(ColumnEvidence::sensitive).containsExactly(false, true);
    assertThat(Facts.all(orders)).extracting(Fact::text).contains("CLOSED 50 %, OPEN 50 %");
  }

  private void assertNothingLeaks(String argument) throws InterruptedException {
    StringBuilder seen = new StringBuilder();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Handler logged = logTo(seen);
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(printed, true, UTF_8));
    try (Source source = Source.open(argument, TestingPostgres.options(Map.of(), folder))) {
      source.tables().forEach(t -> seen.append(t).append('\n'));
      List<SourceReading.ReadTable> read = new SourceReading(source).read(source.tables(), t -> {});
      assertThat(read).hasSizeGreaterThan(2);
      for (SourceReading.ReadTable table : read) {
        seen.append(new String(EvidenceJson.write(table.evidence()), UTF_8)).append('\n');
        Facts.all(table.evidence()).forEach(f -> seen.append(f).append('\n'));
      }
      source.problems().forEach(p -> seen.append(p).append('\n'));
    } catch (SourceException e) {
      seen.append(e);
    } finally {
      System.setOut(out);
      System.setErr(err);
      Logger.getLogger("").removeHandler(logged);
    }
    seen.append(printed.toString(UTF_8));
    String everything = seen.toString().toLowerCase(Locale.ROOT);
    String digits = everything.replaceAll("[ ()+-]", "");
    assertThat(
            planted.all().stream()
                .filter(
                    v ->
                        everything.contains(v.toLowerCase(Locale.ROOT))
                            || everything.contains(turned(v).toLowerCase(Locale.ROOT))
                            || (v.matches("[\\d ()+-]+")
                                && digits.contains(v.replaceAll("[ ()+-]", "")))))
        .isEmpty();
    assertThat(bare().stream().filter(digits::contains)).isEmpty();
    assertThat(users("_").stream().filter(everything::contains)).isEmpty();
    assertThat(initials().stream().filter(u -> everything.contains('"' + u + '"'))).isEmpty();
    assertThat(users(".").stream().filter(u -> everything.contains('"' + u + '"'))).isEmpty();
    assertThat(
            planted.names().stream()
                .map(n -> n.split(" ")[1])
                .filter(s -> everything.contains('"' + s.toLowerCase(Locale.ROOT) + '"')))
        .isEmpty();
  }

  private static Handler logTo(StringBuilder seen) {
    Handler handler =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord record) {
            seen.append(record.getMessage()).append(' ').append(record.getThrown()).append('\n');
          }

          @Override
          public void flush() {
            seen.append("");
          }

          @Override
          public void close() {
            seen.append("");
          }
        };
    handler.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(handler);
    return handler;
  }

  private static List<String> numbers() {
    return IntStream.range(0, 500).mapToObj(Integer::toString).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<String> users(String between) {
    return planted.names().stream().map(n -> lower(n).replace(" ", between)).toList();
  }

  private List<String> initials() {
    return planted.names().stream()
        .map(n -> lower(n.charAt(0) + n.substring(n.indexOf(' ') + 1)))
        .toList();
  }

  /** Telephone numbers of two area codes, in digits alone. */
  private static List<String> bare() {
    return IntStream.range(0, 100)
        .mapToObj(i -> (i % 2 == 0 ? "212" : "646") + (2_345_678 + i * i * 7_919L % 7_000_000))
        .toList();
  }

  /** One column in which every kind occurs among harmless codes. */
  private List<String> mixed() {
    return IntStream.range(0, 500)
        .mapToObj(i -> i % 5 == 0 ? planted.all().get(i) : "CODE-" + i % 40)
        .toList();
  }

  private List<String> prose() {
    return IntStream.range(0, 500)
        .mapToObj(
            i ->
                i % 10 == 0
                    ? "please contact " + planted.all().get(i) + " about it"
                    : "nothing to note in case " + i % 9)
        .toList();
  }

  private static String turned(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
  }

  private void table(String file, String header, List<List<String>> columns) {
    write(folder.resolve(file), header + "\n" + rows(columns));
  }

  private static String rows(List<List<String>> columns) {
    return IntStream.range(0, columns.getFirst().size())
        .mapToObj(
            i ->
                columns.stream()
                    .map(c -> '"' + c.get(i) + '"')
                    .collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining());
  }

  private void sqlite() throws SQLException {
    fill("jdbc:sqlite:" + folder.resolve("people.sqlite"), "x");
  }

  private void duckDb() throws SQLException {
    fill("jdbc:duckdb:" + folder.resolve("people.duckdb"), "y");
  }

  private void fill(String url, String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE " + table + " (a TEXT, b TEXT, c TEXT, d BIGINT, e TEXT)");
      }
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)")) {
        for (int i = 0; i < 100; i++) {
          insert.setString(1, planted.names().get(i));
          insert.setString(2, planted.emails().get(i));
          insert.setString(3, planted.phones().get(i));
          insert.setLong(4, Long.parseLong(planted.cards().get(i)));
          insert.setString(5, planted.ibans().get(i));
          insert.executeUpdate();
        }
      }
    }
  }
}
