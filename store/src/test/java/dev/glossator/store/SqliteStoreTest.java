// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.nio.file.Path;

/** The suite on SQLite. */
final class SqliteStoreTest extends AbstractStoreSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.sqlite(directory);
  }
}
