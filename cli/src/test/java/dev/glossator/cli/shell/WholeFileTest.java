// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {

  @TempDir Path folder;

  @Test
  void whatIsThereIsReplacedWhereALinkLeads() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    WholeFile.replace(link, "after");
    assertThat(file).hasContent("after");
    assertThat(link).isSymbolicLink();
    assertThat(names()).containsExactly("a.csv", "link.csv");
  }

  @Test
  void aTextThatCannotBeWrittenLeavesTheEarlierFileAndNoOther() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "before");
    assertThatThrownBy(() -> WholeFile.replace(file, "half \ud800"))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void aNewFileTakesNoOthersPlace() throws IOException {
    Path file = folder.resolve("a.yml");
    WholeFile.create(file, "first");
    assertThatThrownBy(() -> WholeFile.create(file, "second"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("first");
    assertThatThrownBy(() -> WholeFile.create(folder.resolve("b.yml"), "half \ud800"))
        .isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("a.yml");
  }

  @Test
  void aSecretIsItsOwnersAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("credentials"), "open to all");
    WholeFile.replaceSecret(file, "secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theReasonIsTheTrueOne() throws IOException {
    Path full = folder.resolve("full");
    Files.createDirectories(full.resolve("inner"));
    assertThat(reason(folder.resolve("none/a.csv"))).isEqualTo("its folder does not exist");
    assertThat(reason(full)).isEqualTo("a folder is there");
    assertThat(reason(folder.resolve("n".repeat(300)))).isEqualTo("File name too long");
    assertThat(WholeFile.reason(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(WholeFile.reason(new FileSystemException("a", null, "Read-only file system")))
        .isEqualTo("Read-only file system");
  }

  private static String reason(Path file) {
    return WholeFile.reason(assertThrows(IOException.class, () -> WholeFile.replace(file, "text")));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
