// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on SQLite. */
final class SqliteDomainsTest extends AbstractDomainsSuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.start(directory);
  }
}
