// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the memory lies.
 *
 * @param directory the data folder; holds the lock, and the SQLite file
 * @param url a JDBC URL, {@code jdbc:postgresql://…} or {@code jdbc:sqlite:…}; null: SQLite in the
 *     folder
 * @param readers how many reads run at the same time
 * @param keyFile the file with the key that secrets are sealed under, which all nodes of a database
 *     share; made where there is none
 */
public record StoreOptions(Path directory, @Nullable String url, int readers, Path keyFile) {

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

  /** With the key file in the folder. */
  public StoreOptions(Path directory, @Nullable String url, int readers) {
    this(directory, url, readers, directory.resolve("secret.key"));
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
