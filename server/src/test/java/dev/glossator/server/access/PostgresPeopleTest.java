// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

final class PostgresPeopleTest extends AbstractPeopleSuite {

  @Override
  protected TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
