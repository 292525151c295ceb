// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the memory lies.
 *
 * @param directory the data folder; holds the lock, the key file, and the SQLite file
 * @param url a JDBC URL, {@code jdbc:postgresql://…} or {@code jdbc:sqlite:…}; null: SQLite in the
 *     folder
 * @param readers how many reads run at the same time
 */
public record StoreOptions(Path directory, @Nullable String url, int readers) {

  public StoreOptions {
    if (readers < 1) {
      throw new IllegalArgumentException("readers must be 1 or more, got " + readers);
    }
    if (url != null && !url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "store URL must start with jdbc:sqlite: or jdbc:postgresql:, got "
              + url.replaceFirst("[:/?].*[:/?].*", "…"));
    }
  }

  /** SQLite in this folder. */
  public static StoreOptions in(Path directory) {
    return new StoreOptions(directory, null, 3);
  }

  boolean postgresql() {
    return url != null && url.startsWith("jdbc:postgresql:");
  }

  String resolvedUrl() {
    return url == null ? "jdbc:sqlite:" + directory.resolve("glossator.db") : url;
  }
}
