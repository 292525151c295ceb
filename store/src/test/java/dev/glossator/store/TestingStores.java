// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens stores for tests: SQLite in a folder, or a fresh schema of one PostgreSQL. */
public final class TestingStores {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres postgres;

  private TestingStores() {}

  public static Store sqlite(Path directory) {
    return Store.open(StoreOptions.in(directory));
  }

  public static Store postgresql(Path directory) {
    return Store.open(new StoreOptions(directory, newDatabase(), 3));
  }

  /** The URL of an empty schema, which is as good as a database and made a hundred times faster. */
  public static synchronized String newDatabase() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      String name = "glossator_" + DATABASES.incrementAndGet();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + name);
      }
      return postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
