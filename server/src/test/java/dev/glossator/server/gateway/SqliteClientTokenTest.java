// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import java.nio.file.Path;

final class SqliteClientTokenTest extends AbstractClientTokenSuite {

  @Override
  Store open(Path directory) {
    return Store.open(StoreOptions.in(directory));
  }
}
