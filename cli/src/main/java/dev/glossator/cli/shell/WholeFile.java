// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file that is whole or not there: its text goes into one beside it, which then takes its place.
 * What breaks off, on a full disk or by a kill, leaves the earlier file as it was.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a text in place of any that is there; behind a link, where the link leads. */
  public static void replace(Path file, String text) throws IOException {
    write(file, text, new FileAttribute<?>[0], StandardCopyOption.REPLACE_EXISTING);
  }

  /** The same, readable by its owner alone where the file system knows owners. */
  public static void replaceSecret(Path file, String text) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owners = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    write(
        file, text, posix ? owners : new FileAttribute<?>[0], StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Writes a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException where one is there
   */
  public static void create(Path file, String text) throws IOException {
    write(file, text, new FileAttribute<?>[0]);
  }

  private static void write(
      Path file, String text, FileAttribute<?>[] attributes, CopyOption... options)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path draft =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    Files.deleteIfExists(draft);
    try {
      Files.createFile(draft, attributes);
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, target, options);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Why a file could not be written, in words that follow a colon. */
  public static String reason(IOException failure) {
    String said =
        failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
    return switch (failure) {
      case NoSuchFileException gone -> "its folder does not exist";
      case AccessDeniedException denied -> "permission denied";
      case DirectoryNotEmptyException folder -> "a folder is there";
      case IOException other -> words(said, other);
    };
  }

  private static String words(@Nullable String said, IOException failure) {
    return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said;
  }
}
