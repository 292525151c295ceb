// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on SQLite. */
final class SqliteSearchTest extends AbstractSearchSuite {
  @Override
  protected TestingServer start(Path directory) {
    return TestingServer.start(directory);
  }
}
