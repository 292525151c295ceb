// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLibraryTest {
  @TempDir private Path temporary;

  /** A program of its own, since another test may have loaded the library in this one. */
  public static void main(String[] arguments) {
    OnnxTextEncoder encoder =
        new OnnxTextEncoder(EncoderManifest.SHIPPED, 1, Duration.ofMinutes(1));
    System.out.println(encoder.encode(List.of("net amount"))[0].length);
    if (arguments[0].equals("killed")) {
      Runtime.getRuntime().halt(0);
    }
    System.exit(0);
  }

  @Test
  void leavesNothingBehind() throws IOException, InterruptedException {
    assertThat(left("ended")).isEmpty();
  }

  @Test
  void leavesNoFileBehindWhenTheProgramIsKilled() throws IOException, InterruptedException {
    assertThat(left("killed")).noneMatch(Files::isRegularFile);
  }

  private List<Path> left(String how) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                OnnxLibraryTest.class.getName(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo("384");
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.filter(p -> !p.equals(temporary)).toList();
    }
  }
}
