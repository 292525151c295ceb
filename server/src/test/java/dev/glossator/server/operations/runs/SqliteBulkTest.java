// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** Bulks on SQLite. */
final class SqliteBulkTest extends AbstractBulkSuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.start(directory);
  }
}
