// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.server.ids.Arns;
import dev.glossator.store.access.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The files that tell commands and clients where the server is and how to sign. */
final class ServerFiles {
  private final Path directory;

  ServerFiles(Path directory) {
    this.directory = directory;
  }

  /** AWS shared-credentials format; readable by its owner only. */
  void writeCredentials(AccessKey key) {
    String text =
        "[glossator]\naws_access_key_id = "
            + key.id()
            + "\naws_secret_access_key = "
            + key.secret().reveal()
            + "\n";
    write(directory.resolve("credentials"), text, true);
  }

  /** Says which server answers for the folder; gone again once it stopped. */
  void writeServer(String url, FirstStart.Home home, Arns arns, Instant startedAt) {
    String text =
        JsonWriter.document(
                out -> {
                  out.beginStructure();
                  out.member("url", url, JsonWriter::string);
                  out.member("pid", ProcessHandle.current().pid(), JsonWriter::longInteger);
                  out.member("startedAt", startedAt, JsonWriter::dateTime);
                  out.member("domainId", home.domainId(), JsonWriter::string);
                  out.member("projectId", home.projectId(), JsonWriter::string);
                  out.member("region", arns.region(), JsonWriter::string);
                  out.endStructure();
                })
            .text();
    write(directory.resolve("server.json"), text + "\n", false);
  }

  /** Whether the folder's last server was killed, or still runs. */
  boolean hasServer() {
    return Files.exists(directory.resolve("server.json"));
  }

  void removeServer() {
    try {
      Files.deleteIfExists(directory.resolve("server.json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whole or not at all: a reader never sees half a file. */
  private static void write(Path file, String text, boolean ownerOnly) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      try (var channel =
          Files.newByteChannel(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes(file, ownerOnly))) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FileAttribute<?>[] attributes(Path file, boolean ownerOnly) throws IOException {
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    if (!ownerOnly || !posix) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> owner =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
  }
}
