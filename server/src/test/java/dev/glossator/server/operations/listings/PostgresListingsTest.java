// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.server.TestingServer;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresListingsTest extends AbstractListingsSuite {
  @Override
  protected TestingServer start(Path directory) {
    return TestingServer.startOnPostgres(directory);
  }
}
