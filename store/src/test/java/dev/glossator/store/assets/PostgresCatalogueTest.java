// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresCatalogueTest extends AbstractCatalogueSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
