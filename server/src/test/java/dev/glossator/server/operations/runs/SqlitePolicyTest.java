// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** Acceptance by policy on SQLite. */
final class SqlitePolicyTest extends AbstractPolicySuite {
  @Override
  TestingServer start(Path directory) {
    return TestingServer.start(directory);
  }
}
