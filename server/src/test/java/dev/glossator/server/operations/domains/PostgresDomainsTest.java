// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresDomainsTest extends AbstractDomainsSuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
