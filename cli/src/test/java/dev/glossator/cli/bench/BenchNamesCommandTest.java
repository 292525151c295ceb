// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchNamesCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeInput() throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        """
        {"table":"orders","source":"nameguess-la","columns":[{"name":"ord_dt","gold":"order date"},{"name":"zzq_kk","gold":"Loading Zone","difficulty":2},{"name":"free"}]}
        """);
  }

  private int run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            Map.of(),
            folder,
            new Surroundings.Chance(() -> Instant.EPOCH, () -> "token"),
            () -> new Screen(false, 80, false));
    CommandLine line = BenchCommand.create(surroundings);
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          err.writeBytes(String.valueOf(problem.getMessage()).getBytes(StandardCharsets.UTF_8));
          return problem instanceof CommandFailure failure ? failure.exit().code() : 99;
        });
    return line.execute(arguments);
  }

  private JsonView last() {
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    return JsonView.of(lines.getLast());
  }

  @Test
  void printsOneObjectWithTheFixedNames() {
    assertThat(run("names", "in.jsonl", "--output", "json")).isZero();

    assertThat(last().get("columns").number()).isEqualTo(2);
    assertThat(last().get("exactMatch").number()).isEqualTo(0.5);
    assertThat(last().value())
        .asInstanceOf(Assertions.MAP)
        .containsKeys(
            "tokenF1",
            "exactMatchAt5",
            "inBest30",
            "byDifficulty",
            "byErrorKind",
            "coverageAtPrecision90",
            "calibrationError",
            "columnsPerSecond");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("rows of nameguess-la");
  }

  @Test
  void letsDecisionsAndDictionariesTakePart() throws IOException {
    Files.writeString(
        folder.resolve("accepted.jsonl"),
        "{\"table\":\"orders\",\"column\":\"ord_dt\",\"value\":\"Ordered On\"}\n");
    Files.writeString(folder.resolve("words.csv"), "column,name\nzzq_kk,Loading Zone\n");

    int exit =
        run(
            "names",
            "in.jsonl",
            "--accepted",
            "accepted.jsonl",
            "--dictionary",
            "words.csv",
            "--predictions",
            "out.jsonl",
            "--output",
            "json");

    assertThat(exit).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("out.jsonl"));
    assertThat(lines).hasSize(3);
    assertThat(JsonView.of(lines.get(0)).get("choices").items().getFirst().get("value").text())
        .isEqualTo("Ordered On");
    assertThat(JsonView.of(lines.get(1)).get("choices").items().getFirst().get("value").text())
        .isEqualTo("Loading Zone");
    assertThat(JsonView.of(lines.get(2)).get("proposed").truth()).isTrue();
  }

  @Test
  void neverShowsTheGoldToTheGenerator() throws IOException {
    run("names", "in.jsonl", "--predictions", "with.jsonl");
    Files.writeString(
        folder.resolve("in.jsonl"),
        Files.readString(folder.resolve("in.jsonl")).replace("Loading Zone", "something else"));
    run("names", "in.jsonl", "--predictions", "without.jsonl");

    assertThat(folder.resolve("with.jsonl"))
        .hasSameTextualContentAs(folder.resolve("without.jsonl"));
  }

  @Test
  void namesTheWrongLineAndTheUnknownPart() throws IOException {
    Files.writeString(folder.resolve("bad.jsonl"), "{\"table\":\"t\",\"columns\":[{}]}\n");

    assertThat(run("names", "bad.jsonl")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.jsonl, line 1").contains("name");
    assertThat(run("names", "in.jsonl", "--without", "names.magic")).isEqualTo(2);
    assertThat(run("names", "in.jsonl", "--model", "nowhere")).isEqualTo(2);
  }

  @Test
  void everyKindTakesEveryOptionAndSaysWhichChangeNothing() throws IOException {
    Files.writeString(folder.resolve("words.csv"), "column,name\nord_dt,Ordered On\n");
    Files.writeString(
        folder.resolve("accepted.jsonl"),
        "{\"table\":\"orders\",\"column\":\"ord_dt\",\"value\":\"Ordered On\"}\n");
    Files.writeString(folder.resolve("terms.jsonl"), "{\"name\":\"Loading Zone (ZZQ)\"}\n");

    int exit =
        run(
            "descriptions",
            "in.jsonl",
            "--accepted",
            "accepted.jsonl",
            "--dictionary",
            "words.csv",
            "--glossary",
            "terms.jsonl",
            "--synonyms",
            "same.json",
            "--output",
            "json");

    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--synonyms has no effect on descriptions")
        .doesNotContain("--accepted has", "--glossary has");
    assertThat(run("descriptions", "in.jsonl", "--without", "x.y")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("names.lattice");
  }

  @Test
  void writesACardOfEveryKind() throws IOException {
    Files.writeString(
        folder.resolve("all.jsonl"),
        """
        {"table":"orders","columns":[{"name":"ord_dt","gold":"order date","values":["2024-01-01"]}]}
        """);
    assertThat(run("names", "all.jsonl", "--card", "card")).isZero();
    assertThat(run("descriptions", "all.jsonl", "--card", "card")).isZero();
    assertThat(Files.readString(folder.resolve("card/accuracy-names.md")))
        .contains("| exactMatch | 1.0 |", "| confidence | right | answers |");
    assertThat(Files.readString(folder.resolve("card/accuracy-names.html")))
        .contains("<svg", "exactMatch");
    assertThat(Files.readString(folder.resolve("card/accuracy-descriptions.md")))
        .contains("floor · silent");
  }

  @Test
  void writesNoCardOfWhatTheModelWasMadeFrom() {
    assertThat(run("names", "in.jsonl", "--card", "card")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("rows of nameguess-la", "--model");
    assertThat(folder.resolve("card")).doesNotExist();
  }
}
