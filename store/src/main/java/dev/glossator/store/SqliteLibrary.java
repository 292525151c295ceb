// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native library and takes away the file it was unpacked into. The driver does that
 * at the program's end, which a killed program never reaches: each left a megabyte behind.
 */
final class SqliteLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";
  private static boolean loaded;

  private SqliteLibrary() {}

  /** Loads it once; into the folder that the driver was told to use, where it was told one. */
  static synchronized void load() {
    if (loaded || System.getProperty(FOLDER) != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("glossator-sqlite");
      System.setProperty(FOLDER, folder.toString());
      try {
        loaded = SQLiteJDBCLoader.initialize();
      } finally {
        System.clearProperty(FOLDER);
        remove(folder);
      }
    } catch (Exception failure) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "cannot load SQLite from the temporary folder; name another with -Djava.io.tmpdir",
          failure);
    }
  }

  /** A system that does not let go of a library in use leaves it to the driver. */
  private static void remove(Path folder) {
    try {
      List<Path> files;
      try (Stream<Path> unpacked = Files.list(folder)) {
        files = unpacked.toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException inUse) {
      return;
    }
  }
}
