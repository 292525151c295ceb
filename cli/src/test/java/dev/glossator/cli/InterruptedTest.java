// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person interrupts a command that runs in a process of its own. */
class InterruptedTest {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path directory;

  @Test
  void anInterruptedTrySaysHowToGoOnAndRunDoesTheRest() throws Exception {
    Path folder = TestingShop.in(directory);
    for (int i = 0; i < 12; i++) {
      Files.copy(folder.resolve("ord_hdr.csv"), folder.resolve("ord_hdr_" + i + ".csv"));
    }
    Path out = directory.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.glossator.cli.Main",
                    "try",
                    "shop",
                    "--once"))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    await(process);
    int exit = interrupt(process);
    assertThat(exit).isIn(130, 143);
    assertThat(Files.readString(out))
        .contains("interrupted: what is done is kept in .glossator")
        .doesNotContain("Exception", "something went wrong", "Cannot reach");
    assertThat(directory.resolve(".glossator/server.json")).doesNotExist();

    TestingShell shell = new TestingShell(directory);
    assertThat(shell.run("ingest", "shop").exit()).isZero();
    TestingShell.Outcome run = shell.run("run", "--types", "names", "--output", "json");
    assertThat(run.exit()).isZero();
    JsonView json = JsonView.of(run.out());
    assertThat(json.get("assets").number()).isEqualTo(14);
    assertThat(json.get("failed").number()).isZero();
    TestingShell.Outcome tried = shell.run("try", "shop", "--once", "--output", "json");
    assertThat(tried.exit()).isZero();
    assertThat(JsonView.of(tried.out()).get("tables").items())
        .hasSize(14)
        .allMatch(t -> t.get("columns").items().getFirst().get("name").present());
  }

  /** Until the server answers and tables are on their way into the catalogue. */
  private void await(Process process) throws InterruptedException {
    Path server = directory.resolve(".glossator/server.json");
    for (int i = 0; i < PATIENCE_SECONDS * 20 && !Files.exists(server); i++) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(50);
    }
    Thread.sleep(300);
  }

  /** Where the test itself runs in the background of a shell, SIGINT is ignored: then SIGTERM. */
  private static int interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(1, TimeUnit.SECONDS)) {
      process.destroy();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    return process.exitValue();
  }
}
