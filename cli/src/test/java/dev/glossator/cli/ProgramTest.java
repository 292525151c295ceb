// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  @TempDir Path directory;

  @Test
  void withoutACommandItSaysWhatThereIs() {
    TestingShell.Outcome outcome = new TestingShell(directory).run();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Usage: glossator", "glossator try PATH");
  }

  @Test
  void anUnknownCommandIsAWrongCallInOneLine() {
    TestingShell.Outcome outcome = new TestingShell(directory).run("fly");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("glossator: Unmatched argument at index 0: 'fly'");
    assertThat(outcome.err()).contains("see: glossator --help");
  }

  @Test
  void aDamagedProgramEndsWithAWordInsteadOfStaying() {
    TestingShell.Outcome outcome =
        new TestingShell(directory)
            .run(
                () -> {
                  throw new NoClassDefFoundError("dev/glossator/Gone");
                },
                "--help");
    assertThat(outcome.exit()).isOne();
    assertThat(outcome.err())
        .isEqualTo(
            "glossator: the program is damaged, or was changed while it ran; start it again"
                + " (java.lang.NoClassDefFoundError: dev/glossator/Gone)\n");
  }
}
