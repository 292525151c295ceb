// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on SQLite. */
final class SqliteGlossariesTest extends AbstractGlossariesSuite {
  @Override
  protected TestingServer start(Path directory) {
    return TestingServer.start(directory);
  }
}
