// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.SourceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes files and reads them back as a source. */
final class TestingFiles {
  /** Native libraries are unpacked once for all tests. */
  static final Path NATIVES = Path.of("target", "natives");

  private TestingFiles() {}

  static SourceOptions options() {
    return new SourceOptions(SourceOptions.TRY_ROWS, NATIVES, 2, Map.of(), Path.of("target"));
  }

  static Path write(Path file, String text) {
    return write(file, text, StandardCharsets.UTF_8);
  }

  static Path write(Path file, String text, Charset charset) {
    return write(file, text.getBytes(charset));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Source open(Path path) {
    return Source.open(path.toString(), options());
  }

  /** The evidence of every table of the path, in the order of the plan. */
  static List<TableEvidence> evidence(Path path) {
    try (Source source = open(path)) {
      return source.tables().stream().map(source::evidence).toList();
    }
  }

  static TableEvidence only(Path path) {
    List<TableEvidence> tables = evidence(path);
    if (tables.size() != 1) {
      throw new AssertionError(path + " holds " + tables.size() + " tables");
    }
    return tables.getFirst();
  }
}
