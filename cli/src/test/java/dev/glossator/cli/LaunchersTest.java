// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The launcher of a clone and that of the archive are scripts that share no file. */
final class LaunchersTest {

  @Test
  void bothStartTheVirtualMachineAlike() throws IOException {
    assertThat(flags(Path.of("../glossator")))
        .hasSize(4)
        .containsExactlyElementsOf(flags(Path.of("../dist/glossator")));
  }

  private static List<String> flags(Path launcher) throws IOException {
    return Files.readAllLines(launcher).stream()
        .map(String::strip)
        .filter(line -> line.contains("flags=\"") && !line.contains("-XX:AOTCache="))
        .toList();
  }
}
