// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One folder through the whole loop, each step a command on what the one before left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeLoopTest {

  @TempDir static Path directory = Path.of("");
  private TestingShell shell = new TestingShell(Path.of(""));
  private JsonView tried = new JsonView(null);

  @BeforeAll
  void tryOnce() throws IOException {
    TestingShop.in(directory);
    shell = new TestingShell(directory);
    TestingShell.Outcome outcome = shell.run("try", "shop", "--once", "--output", "json");
    assertThat(outcome.err()).contains("shop  2 tables, 10 columns", "network: none");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines()).hasSize(1);
    tried = JsonView.of(outcome.out());
  }

  @Test
  @Order(1)
  void tryProposesNamesForAllTablesInTheAgreedShape() {
    assertThat(tried.get("outboundBytes").number()).isZero();
    assertThat(tried.get("seconds").number()).isPositive();
    List<JsonView> tables = tried.get("tables").items();
    assertThat(tables)
        .extracting(t -> t.get("table").text())
        .containsExactly("cust_mst", "ord_hdr");
    JsonView order = tables.get(1).get("columns").items().getFirst();
    assertThat(order.get("column").text()).isEqualTo("ord_no");
    assertThat(order.get("type").text()).isNotEmpty();
    assertThat(order.get("name").get("value").text()).isEqualTo("Order Number");
    assertThat(order.get("name").get("confidence").number()).isBetween(0.05, 1.0);
    assertThat(order.get("name").get("evidence").texts()).isNotEmpty();
    JsonView currency = tables.get(1).get("columns").items().get(3);
    assertThat(currency.get("description").get("value").text()).contains("ISO 4217");
    assertThat(currency.get("terms").items().getFirst().get("name").text()).isEqualTo("Currency");
    JsonView empty = tables.get(1).get("columns").items().get(5);
    assertThat(empty.get("column").text()).isEqualTo("x1");
    assertThat(empty.get("description").present()).isFalse();
  }

  @Test
  @Order(2)
  void nothingPersonalIsPrintedOrKept() throws IOException {
    byte[] planted = TestingShop.PLANTED.getBytes(StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory.resolve(".glossator"))) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith("duckdb")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(contains(Files.readAllBytes(file), planted)).as(file.toString()).isFalse();
    }
    for (String form : List.of("csv", "markdown")) {
      TestingShell.Outcome outcome = shell.run("export", "--to", form, "--state", "proposed");
      assertThat(outcome.out()).doesNotContain(TestingShop.PLANTED).contains("ord_no");
    }
    assertThat(shell.run("explain", "cust_mst.x_ref").out()).doesNotContain(TestingShop.PLANTED);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  @Test
  @Order(2)
  void planSaysWhatRunWouldDoAndRunDoesItByOneBulk() {
    JsonView plan =
        JsonView.of(shell.run("plan", "--select", "ord*", "--again", "--output", "json").out());
    assertThat(plan.get("tables").number()).isEqualTo(1);
    assertThat(plan.get("runs").number()).isEqualTo(1);
    assertThat(plan.get("columns").number()).isPositive();
    assertThat(shell.run("plan").out()).contains("2 tables: 0 runs", "2 up to date, 0 skipped");
    assertThat(shell.run("plan", "--select", "nothing").out()).contains("no table fits");
    JsonView ran = JsonView.of(shell.run("run", "--select", "ord*", "--output", "json").out());
    assertThat(ran.get("unchanged").number()).isEqualTo(1);
    String id = ran.get("bulk").text();
    assertThat(shell.run("bulk", "list").out()).contains(id + "  DONE  1 of 1 table");
    TestingShell.Outcome ended = shell.run("bulk", "pause", id);
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("is DONE and stays so");
    TestingShell.Outcome wrong = shell.run("run", "--select", "nothing");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("no table fits --select nothing");
  }

  @Test
  @Order(2)
  void aPolicyIsOffUntilSetAndTakesOnlyWhatWasMeasured() {
    assertThat(shell.run("policy", "show", "auto-accept").out())
        .contains("nothing is accepted without a person", "measured: names 0.95");
    TestingShell.Outcome unmeasured =
        shell.run("policy", "set", "auto-accept", "--types", "names", "--precision", "0.98");
    assertThat(unmeasured.exit()).isEqualTo(2);
    assertThat(unmeasured.err()).contains("Nobody has measured a precision of 0.98");
    TestingShell.Outcome descriptions =
        shell.run("policy", "set", "auto-accept", "--types", "descriptions", "--precision", "0.5");
    assertThat(descriptions.err()).contains("their confidence is not calibrated");
    assertThat(
            shell
                .run(
                    "policy",
                    "set",
                    "auto-accept",
                    "--types",
                    "names",
                    "--precision",
                    "0.8",
                    "--select",
                    "nothing.*")
                .out())
        .contains("names at a precision of 0.8: from a confidence of 0.80, --select nothing.*");
    assertThat(shell.run("policy", "unset", "auto-accept").out())
        .contains("nothing is accepted without a person");
    TestingShell.Outcome unknown = shell.run("undo", "nothing");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no run and no bulk nothing");
  }

  @Test
  @Order(3)
  void diffShowsOneHunkATarget() {
    TestingShell.Outcome outcome =
        shell.run("diff", "--select", "ord_hdr.ord_no", "--types", "names");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("--- ord_hdr\tnow", "+++ ord_hdr\tproposed", "-ord_no", "+Order Number");
    assertThat(outcome.out().lines().filter(l -> l.startsWith("@@"))).hasSize(1);
  }

  @Test
  @Order(4)
  void explainNamesPartsAndFacts() {
    TestingShell.Outcome outcome = shell.run("explain", "ord_hdr.crncy_cd");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("name  Currency Code")
        .contains("text  \"", "made  run ", "facts", "column:crncy_cd#");
    assertThat(shell.run("explain", "--select", "ord_hdr.crncy_cd").out())
        .contains(outcome.out().lines().findFirst().orElseThrow());
    TestingShell.Outcome wrong = shell.run("explain", "ord_hdr.nothing");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("ord_hdr has no column nothing; it has ord_no, cust_no");
  }

  @Test
  @Order(5)
  void acceptTakesWhatIsSelectedAndExportGivesIt() {
    TestingShell.Outcome dry =
        shell.run("accept", "--select", "ord_hdr.cust_no", "--types", "names", "--dry-run");
    assertThat(dry.out()).startsWith("would be accepted: 1 proposal of 1 table");
    TestingShell.Outcome outcome =
        shell.run("accept", "--select", "ord_hdr.*", "--types", "names", "--output", "json");
    assertThat(outcome.exit()).isZero();
    JsonView json = JsonView.of(outcome.out());
    assertThat(json.get("tables").number()).isEqualTo(1);
    assertThat(json.get("accepted").number()).isGreaterThanOrEqualTo(4);
    TestingShell.Outcome export = shell.run("export", "--to", "csv");
    assertThat(export.out())
        .startsWith("schema,table,column,type,name,description,terms,state,decided_by,comment");
    assertThat(export.out()).contains("ord_hdr,ord_no,").contains(",Order Number,");
    assertThat(export.out()).doesNotContain("cust_mst");
    TestingShell.Outcome sql = shell.run("export", "--to", "sql");
    assertThat(sql.exit()).isEqualTo(2);
    assertThat(sql.err()).contains("--to csv or --to markdown");
  }

  @Test
  @Order(6)
  void rejectedProposalsAreGone() {
    assertThat(shell.run("reject", "--select", "cust_mst").exit()).isZero();
    TestingShell.Outcome diff = shell.run("diff", "--select", "cust_mst");
    assertThat(diff.out()).isEmpty();
    assertThat(diff.err()).contains("nothing is proposed here");
  }

  @Test
  @Order(7)
  void ingestingTheSameAgainChangesNothing() {
    TestingShell.Outcome outcome = shell.run("ingest", "shop", "--output", "json");
    JsonView json = JsonView.of(outcome.out());
    assertThat(json.get("tables").number()).isEqualTo(2);
    assertThat(json.get("columns").number()).isEqualTo(10);
    assertThat(json.get("unchanged").number()).isEqualTo(2);
    assertThat(json.get("created").number() + json.get("revised").number()).isZero();
    TestingShell.Outcome run = shell.run("run", "--types", "names", "--output", "json");
    assertThat(JsonView.of(run.out()).get("runs").number()).isZero();
    assertThat(JsonView.of(run.out()).get("unchanged").number()).isEqualTo(2);
  }

  @Test
  @Order(8)
  void statusCountsWhatIsWritten() {
    TestingShell.Outcome outcome = shell.run("status", "--output", "json");
    JsonView total = JsonView.of(outcome.out()).get("total");
    assertThat(total.get("fields").number()).isEqualTo(12);
    assertThat(total.get("named").number()).isGreaterThanOrEqualTo(4);
    assertThat(shell.run("status").out()).contains("table", "ord_hdr", "2 tables: ");
  }
}
