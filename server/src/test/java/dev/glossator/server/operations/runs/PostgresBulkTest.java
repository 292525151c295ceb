// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** Bulks on PostgreSQL. */
final class PostgresBulkTest extends AbstractBulkSuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
