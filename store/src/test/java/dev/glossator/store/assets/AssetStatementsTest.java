// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements it takes to read many assets: the writer is held by each. */
final class AssetStatementsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void fortyAssetsAreReadByThreeStatements(@TempDir Path directory) throws Exception {
    List<String> ids = IntStream.range(0, 40).mapToObj(at -> "a" + at).toList();
    try (Store store = Store.open(StoreOptions.in(directory))) {
      store.transact(
          tx -> {
            ids.forEach(id -> tx.assets().insert(asset(id)));
            return true;
          });
    }
    AtomicInteger prepared = new AtomicInteger();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("glossator.db"))) {
      AssetStore assets = new AssetStore(new Sql(counting(connection, prepared), Dialect.SQLITE));
      assertThat(assets.newest(Scope.ofDomain("d"), ids))
          .hasSize(40)
          .allSatisfy(
              revision ->
                  assertThat(revision.content()).isEqualTo(asset(revision.asset().id()).content()));
    }
    assertThat(prepared).hasValue(3);
  }

  private static AssetRevision asset(String id) {
    return new AssetRevision(
        new Asset("d", id, "p", null, "T", 1, NOW, "u"),
        1,
        1,
        new AssetContent(
            id,
            null,
            List.of(new AssetForm("Table", "F", "1", "{\"tableName\":\"" + id + "\"}")),
            List.of(),
            List.of()),
        NOW,
        "u");
  }

  private static Connection counting(Connection connection, AtomicInteger prepared) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
