// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresSearchTest extends AbstractSearchSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
