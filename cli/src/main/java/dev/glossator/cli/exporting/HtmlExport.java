// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.exporting;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts a folder of pages where the person wants it: whole, or not at all. An earlier dictionary is
 * replaced, and nothing else ever is.
 */
final class HtmlExport {
  private static final String MARK = ".glossator-dictionary";

  private HtmlExport() {}

  static void write(Path folder, Map<String, String> files) {
    try {
      if (Files.exists(folder) && !replaceable(folder)) {
        throw CommandFailure.wrongCall(
            folder
                + " is there already and no dictionary of Glossator; name a new folder with --file");
      }
      Path whole = folder.toAbsolutePath();
      // A folder of our own beside it: whatever else lies there is somebody's.
      Path draft = Files.createTempDirectory(whole.getParent(), "." + whole.getFileName() + "-");
      try {
        fill(draft, files);
        delete(folder);
        Files.move(draft, folder);
      } finally {
        delete(draft);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.PARTLY, folder + " cannot be written: " + WholeFile.reason(e), e);
    }
  }

  private static void fill(Path draft, Map<String, String> files) throws IOException {
    Files.createDirectories(draft.resolve("tables"));
    Files.writeString(draft.resolve(MARK), "Glossator may replace this folder.\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(draft.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // A temporary folder is its maker's alone; a dictionary is made to be read.
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static boolean replaceable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return Files.exists(folder.resolve(MARK)) || content.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> content;
    try (Stream<Path> all = Files.walk(folder)) {
      content = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : content) {
      Files.delete(path);
    }
  }
}
