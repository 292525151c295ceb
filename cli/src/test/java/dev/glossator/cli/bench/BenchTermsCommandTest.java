// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTermsCommandTest {

  @TempDir private Path folder;

  @Test
  void measuresThePredictionsAndWritesThem() throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        """
        {"table":"orders","columns":[{"name":"customer_id","gold":["c"]},\
        {"name":"order_date","gold":["o"]},{"name":"zq_lorv","gold":[]},{"name":"unscored"}]}
        """);
    Files.writeString(
        folder.resolve("terms.jsonl"),
        """
        {"id":"c","name":"Customer Identifier","definition":"Number of a customer."}
        {"id":"o","name":"Order Date","definition":"The day an order was placed."}
        {"id":"p","name":"Portfolio Duration","definition":"A measure of interest rate risk."}
        """);

    JsonView figures =
        JsonView.of(
            run(
                "in.jsonl",
                "--glossary",
                "terms.jsonl",
                "--without",
                "terms.encoder",
                "--predictions",
                "out.jsonl",
                "--output",
                "json"));

    assertThat(figures.get("columns").number()).isEqualTo(3);
    assertThat(figures.get("columnsWithTerm").number()).isEqualTo(2);
    assertThat(figures.get("hitAt1").number()).isEqualTo(1);
    assertThat(figures.get("areaUnderCurve").number()).isEqualTo(1);
    assertThat(figures.get("encoder").truth()).isFalse();
    List<JsonView> lines =
        Files.readAllLines(folder.resolve("out.jsonl")).stream().map(JsonView::of).toList();
    assertThat(lines)
        .extracting(l -> l.get("column").text())
        .containsExactly("customer_id", "order_date", "zq_lorv", "unscored");
    assertThat(lines.getFirst().get("choices").items().getFirst().get("value").text())
        .isEqualTo("c");
    assertThat(lines.getFirst().get("evidence").texts()).contains("column:customer_id#name");
    assertThat(lines.get(2).get("proposed").truth()).isFalse();
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Streams(new ByteArrayInputStream(new byte[0]), printer, printer),
            Map.of(),
            folder,
            new Surroundings.Chance(InstantSource.system(), () -> "token"),
            () -> Screen.of(false, 0, Map.of()));
    String[] all = new String[arguments.length + 1];
    all[0] = "terms";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(BenchCommand.create(surroundings).execute(all)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
