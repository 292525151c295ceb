// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresRunTest extends AbstractRunSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
