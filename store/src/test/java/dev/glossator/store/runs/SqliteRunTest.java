// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

/** The suite on SQLite. */
final class SqliteRunTest extends AbstractRunSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.sqlite(directory);
  }
}
