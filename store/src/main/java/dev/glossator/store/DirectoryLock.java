// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder to one process; the operating system lets go of it when the process dies. */
final class DirectoryLock implements AutoCloseable {
  /** Far behind the text, so that others may read who holds the folder even where locks bind. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock hold(Path directory) {
    Path file = directory.resolve("lock");
    try {
      create(directory);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = holder(channel);
        channel.close();
        throw new StoreRefusedException(
            "the folder "
                + directory.toAbsolutePath()
                + " is in use by process "
                + holder
                + "; stop that process, or name another folder with --data");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
          0);
      return new DirectoryLock(channel);
    } catch (IOException failure) {
      throw new StoreRefusedException(
          "cannot use the folder "
              + directory.toAbsolutePath()
              + ": "
              + failure
              + "; check that it can be written, or name another folder with --data",
          failure);
    }
  }

  /** A folder that is made here is its owner's alone: it will hold what tables are about. */
  private static void create(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    boolean posix = parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix");
    if (posix) {
      Set<PosixFilePermission> ours = PosixFilePermissions.fromString("rwx------");
      try {
        Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(ours));
      } catch (FileAlreadyExistsException meanwhile) {
        // Another thread of this program unpacks its natives there: the folder is ours all the
        // same.
        Files.setPosixFilePermissions(directory, ours);
      }
    } else {
      Files.createDirectories(directory);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException ownProcess) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    return pid.isEmpty() ? "(starting)" : pid;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new StoreRefusedException("cannot let go of the folder: " + failure, failure);
    }
  }
}
