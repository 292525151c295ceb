// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.scope;

import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;

final class PostgresScopeTest extends AbstractScopeSuite {

  @Override
  protected Store open(Path directory) {
    return TestingStores.postgresql(directory);
  }
}
