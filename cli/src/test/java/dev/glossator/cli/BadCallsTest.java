// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong calls and unreachable things: one line, a code, no stack trace. */
class BadCallsTest {

  @TempDir Path directory;
  private TestingShell shell = new TestingShell(Path.of(""));

  @BeforeEach
  void shell() {
    shell = new TestingShell(directory);
  }

  private void fails(TestingShell.Outcome outcome, int exit, String text) {
    assertThat(outcome.err()).contains(text).doesNotContain("\tat ", "Exception");
    assertThat(outcome.exit()).isEqualTo(exit);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aFolderWithoutACatalogueSaysHowToBegin() {
    for (String command : new String[] {"status", "diff", "accept", "run"}) {
      fails(shell.run(command), 2, "there is no catalogue in .glossator");
    }
    fails(shell.run("env"), 3, "start one with: glossator serve");
  }

  @Test
  void aSourceThatIsNotThereIsNamed() {
    fails(shell.run("ingest", "no-such-file.csv"), 3, "no-such-file.csv");
    fails(shell.run("try", "no-such-folder", "--once"), 3, "no-such-folder");
    assertThat(directory.resolve(".glossator/server.json")).doesNotExist();
  }

  @Test
  void wrongOptionsAreNamedWithWhatWouldBeRight() throws IOException {
    TestingShop.in(directory);
    fails(shell.run("run", "--types", "colours"), 2, "'colours' is none of them");
    fails(shell.run("accept", "--threshold", "1.5"), 2, "--threshold must lie between 0 and 1");
    fails(shell.run("status", "--limit", "0"), 2, "--limit must be 1 or more");
    fails(shell.run("diff", "--select", "a.b.c.d"), 2, "'a.b.c.d' is no selector");
    fails(shell.run("export"), 2, "Missing required option: '--to=csv|markdown|sql|dbt|html'");
    fails(shell.run("review"), 2, "review needs a terminal");
    fails(shell.run("explain", "cust_mst", "--select", "ord*"), 2, "but not both");
    TestingShell.Outcome none = shell.run("ingest", "shop", "--select", "nothing_*");
    fails(none, 2, "no table of");
    assertThat(none.err()).contains("cust_mst, ord_hdr");
  }

  @Test
  void aBrokenFileIsSkippedAndSaidAndTheRestIsDone() throws IOException {
    Path folder = TestingShop.in(directory);
    Files.writeString(folder.resolve("broken.parquet"), "PAR1 and then nothing that ends well");
    TestingShell.Outcome outcome = shell.run("ingest", "shop", "--output", "json");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("broken");
    JsonView json = JsonView.of(outcome.out());
    assertThat(json.get("created").number()).isEqualTo(2);
    assertThat(json.get("skipped").number()).isEqualTo(1);
  }

  @Test
  void aFolderWithoutTablesIsAWrongCallAndOneWithBrokenFilesOnlyIsSkipped() throws IOException {
    Path empty = Files.createDirectories(directory.resolve("empty"));
    fails(shell.run("ingest", "empty"), 2, "empty holds no tables; read are CSV");
    fails(shell.run("try", "empty", "--once"), 2, "empty holds no tables");
    fails(shell.run("ingest", " "), 2, "SOURCE is empty");
    Files.writeString(empty.resolve("broken.parquet"), "PAR1 and then nothing that ends well");
    fails(shell.run("ingest", "empty"), 1, "nothing of empty can be read: broken");
  }

  @Test
  void theCatalogueItselfIsNoSource() throws IOException {
    TestingShop.in(directory);
    for (int i = 0; i < 2; i++) {
      TestingShell.Outcome outcome =
          shell.run("ingest", ".", "--data", "kept-here", "--output", "json");
      assertThat(JsonView.of(outcome.out()).get("tables").number()).isEqualTo(2);
    }
  }

  @Test
  void aGlossaryIsImportedOnceAndAgainWithoutChanges() throws IOException {
    Files.writeString(
        directory.resolve("terms.csv"),
        "id,name,definition,synonyms,parents\n"
            + "p,Party,Somebody we deal with.,,\n"
            + "c,Customer,A party that buys.,Client;Buyer,p\n");
    JsonView first =
        JsonView.of(shell.run("glossary", "import", "terms.csv", "--output", "json").out());
    assertThat(first.get("created").number()).isEqualTo(2);
    JsonView second =
        JsonView.of(shell.run("glossary", "import", "terms.csv", "--output", "json").out());
    assertThat(second.get("created").number()).isZero();
    assertThat(second.get("changed").number()).isZero();
    assertThat(second.get("unchanged").number()).isEqualTo(2);
    fails(shell.run("glossary", "import", "none.csv"), 2, "there is no file ");
  }

  @Test
  void aDictionaryAddsToTheOneBefore() throws IOException {
    Files.writeString(directory.resolve("a.csv"), "abbreviation,expansion\ncust,client\n");
    Files.writeString(directory.resolve("b.csv"), "column,name\nord_no,Purchase No.\n");
    shell.run("dictionary", "import", "a.csv");
    JsonView json =
        JsonView.of(shell.run("dictionary", "import", "b.csv", "--output", "json").out());
    assertThat(json.get("imported").number()).isEqualTo(1);
    assertThat(json.get("entries").number()).isEqualTo(2);
  }
}
