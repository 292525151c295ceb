// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import dev.glossator.server.TestingServer;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import java.nio.file.Path;

final class PostgresClientTokenTest extends AbstractClientTokenSuite {

  @Override
  Store open(Path directory) {
    return Store.open(new StoreOptions(directory, TestingServer.newDatabase(), 2));
  }
}
