// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a line holds, and what it leaves out. */
final class LogsTest {
  private static final String PLANTED = "ann@planted.example";
  private static final LogOptions JSON = new LogOptions(true, false, false);
  private static final LogOptions TEXT = new LogOptions(false, false, false);
  private static final Logger LOG = System.getLogger("dev.glossator.logging.tests");

  @TempDir private Path folder;

  private List<String> logged(LogOptions options, Runnable work) throws IOException {
    try (Logs logs = Logs.open(folder, options, "node-1")) {
      assertThat(logs).isNotNull();
      work.run();
    }
    return Files.readAllLines(folder.resolve("glossator.0.log"));
  }

  private static void fail() {
    SQLException driver = new SQLException("Failing row contains (" + PLANTED + ")", "23514");
    LOG.log(
        Level.ERROR,
        "two\nlines",
        new IllegalArgumentException("no date: " + PLANTED, StoreException.of(driver)));
  }

  @Test
  void a_line_is_one_object_with_the_fields_of_its_work() throws IOException {
    List<String> lines =
        logged(
            JSON,
            () ->
                LogContext.<String, RuntimeException>call(
                    "requestId",
                    "r-1",
                    () -> {
                      LogContext.run(Map.of("ms", 1.5), () -> LOG.log(Level.WARNING, "slow"));
                      return "";
                    }));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .matches("\\{\"time\":\"[^\"]+Z\",\"level\":\"WARNING\",.*}")
        .contains("\"logger\":\"dev.glossator.logging.tests\",\"node\":\"node-1\"")
        .endsWith("\"message\":\"slow\",\"requestId\":\"r-1\",\"ms\":1.5}");
  }

  @Test
  void an_exception_is_a_field_without_the_texts_that_may_quote_values() throws IOException {
    List<String> lines = logged(JSON, LogsTest::fail);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("\"message\":\"two\\nlines\"")
        .contains("\"exception\":[{\"type\":\"java.lang.IllegalArgumentException\",\"at\":[\"")
        .contains("\"message\":\"the database refused a statement (SQLState 23514)\"")
        .contains("{\"type\":\"java.sql.SQLException\",\"message\":\"SQLState 23514\"")
        .doesNotContain(PLANTED);
  }

  @Test
  void text_says_the_same_and_leaves_out_the_same() throws IOException {
    List<String> lines =
        logged(TEXT, () -> LogContext.run(Map.of("runId", "run-1"), LogsTest::fail));
    assertThat(lines.getFirst())
        .endsWith("ERROR dev.glossator.logging.tests two lines runId=run-1");
    assertThat(lines.get(1)).isEqualTo("  java.lang.IllegalArgumentException");
    assertThat(lines).contains("  java.sql.SQLException: SQLState 23514");
    assertThat(String.join("\n", lines)).doesNotContain(PLANTED);
  }

  @Test
  void the_text_of_a_driver_stays_out() throws IOException {
    Logger driver = System.getLogger("org.postgresql.Driver");
    List<String> lines = logged(JSON, () -> driver.log(Level.WARNING, "row " + PLANTED));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).contains("org.postgresql.Driver").doesNotContain(PLANTED);
  }

  @Test
  void requests_have_lines_in_json_and_in_text_when_asked() throws IOException {
    Logger requests = System.getLogger(Logs.REQUESTS);
    Runnable one = () -> requests.log(Level.INFO, "request");
    assertThat(logged(TEXT, one)).isEmpty();
    assertThat(logged(new LogOptions(false, true, false), one)).hasSize(1);
    assertThat(logged(JSON, one)).hasSize(2);
  }

  @Test
  void options_come_from_the_environment_and_what_is_not_known_is_refused() {
    assertThat(LogOptions.of(Map.of())).isEqualTo(TEXT);
    assertThat(
            LogOptions.of(
                Map.of(
                    "GLOSSATOR_LOG_FORMAT", "json",
                    "GLOSSATOR_LOG", "debug",
                    "GLOSSATOR_LOG_TO", "stderr")))
        .isEqualTo(new LogOptions(true, true, true));
    assertThatThrownBy(() -> LogOptions.of(Map.of("GLOSSATOR_LOG_FORMAT", "xml")))
        .hasMessage("GLOSSATOR_LOG_FORMAT is xml: give text or json");
  }
}
