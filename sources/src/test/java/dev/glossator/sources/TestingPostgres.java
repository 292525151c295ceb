// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.sources.reading.SourceOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * One PostgreSQL for all tests of the module, with password logins, and databases made on demand.
 */
final class TestingPostgres {
  static final String PASSWORD = "geheim-4711";
  private static final EmbeddedPostgres SERVER = start();

  private TestingPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet file = statement.executeQuery("SHOW hba_file")) {
        file.next();
        Files.writeString(
            Path.of(file.getString(1)),
            "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        statement.execute("SELECT pg_reload_conf()");
      }
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a fresh database and runs the statements in it. */
  static void database(String name, String... statements) throws SQLException {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name);
    }
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A role that logs in with {@link #PASSWORD}. */
  static String role(String name) {
    return "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '"
        + name
        + "') THEN CREATE ROLE "
        + name
        + " LOGIN PASSWORD '"
        + PASSWORD
        + "'; END IF; END $$";
  }

  static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database, "postgres", "");
  }

  static String url(String user, String database) {
    return "postgresql://" + user + "@127.0.0.1:" + SERVER.getPort() + "/" + database;
  }

  static int port() {
    return SERVER.getPort();
  }

  static SourceOptions options(Map<String, String> environment, Path home) {
    return new SourceOptions(SourceOptions.TRY_ROWS, TestingFiles.NATIVES, 2, environment, home);
  }
}
