// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The loop on PostgreSQL. */
final class PostgresGenerationLoopTest extends AbstractGenerationLoopSuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
