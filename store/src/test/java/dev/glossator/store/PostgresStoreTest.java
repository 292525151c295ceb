// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresStoreTest extends AbstractStoreSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
