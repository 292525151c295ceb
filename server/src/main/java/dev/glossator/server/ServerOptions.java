// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start.
 *
 * @param dataDirectory where everything of this installation lies
 * @param host the address to listen on; empty: a node that works on runs and does not listen
 * @param port the port to listen on; 0 takes the first free one from 8080
 * @param storeUrl a JDBC URL; null: SQLite in the folder
 * @param workers how many runs are worked on at the same time
 * @param publicIntended whether an address that others reach is meant, although the key of the
 *     first start is in use and nothing is encrypted on the way
 */
public record ServerOptions(
    Path dataDirectory,
    String host,
    int port,
    @Nullable String storeUrl,
    int workers,
    boolean publicIntended) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
    }
    if (workers < 0) {
      throw new IllegalArgumentException("workers must be 0 or more, got " + workers);
    }
  }

  public ServerOptions(
      Path dataDirectory, String host, int port, @Nullable String storeUrl, int workers) {
    this(dataDirectory, host, port, storeUrl, workers, false);
  }

  /** A node that works on runs and does not listen. */
  public static ServerOptions workersOnly(Path dataDirectory, @Nullable String url, int workers) {
    return new ServerOptions(dataDirectory, "", 0, url, workers);
  }

  public boolean listens() {
    return !host.isEmpty();
  }

  boolean onPostgresql() {
    return storeUrl != null && storeUrl.startsWith("jdbc:postgresql:");
  }

  /** The same on another store. */
  public ServerOptions withStore(String url) {
    return new ServerOptions(dataDirectory, host, port, url, workers, publicIntended);
  }

  /** A server for this machine alone, on the first free port. */
  public static ServerOptions in(Path dataDirectory) {
    return new ServerOptions(dataDirectory, LOOPBACK, 0, null, 2);
  }
}
