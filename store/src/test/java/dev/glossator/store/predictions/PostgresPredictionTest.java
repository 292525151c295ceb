// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

/** The suite on PostgreSQL. */
final class PostgresPredictionTest extends AbstractPredictionSuite {
  @Override
  Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
