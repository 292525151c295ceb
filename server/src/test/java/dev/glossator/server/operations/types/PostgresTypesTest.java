// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresTypesTest extends AbstractTypesSuite {
  @Override
  protected TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
