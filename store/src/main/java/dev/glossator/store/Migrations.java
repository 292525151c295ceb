// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a database to this program's schema, forward only. Every file is applied once, in one
 * transaction with the row that remembers its checksum.
 */
final class Migrations {
  /** One file a feature; a file that has landed is never edited, the next one amends it. */
  static final List<String> FILES =
      List.of(
          "V001__foundation.sql",
          "V010__catalogue.sql",
          "V011__search_fields.sql",
          "V012__search_values.sql",
          "V020__runs.sql",
          "V021__predictions.sql",
          "V022__evidence.sql",
          "V023__house.sql",
          "V024__evidence_index.sql",
          "V030__token_callers.sql",
          "V031__dictionaries.sql",
          "V032__access_keys.sql",
          "V040__bulks.sql",
          "V041__acceptance_policies.sql",
          "V042__decision_notes.sql",
          "V043__unused.sql",
          "V044__name_style.sql",
          "V045__corrections.sql",
          "V046__search_created.sql",
          "V047__term_changes.sql");

  private Migrations() {}

  static void apply(Connection connection) throws SQLException {
    apply(connection, load());
  }

  static void apply(Connection connection, Map<String, String> files) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS migration (file TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT"
              + " NULL)");
      Map<String, String> applied = applied(statement);
      refuseOthers(applied, files);
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        if (!applied.containsKey(file.getKey())) {
          runOrRefuse(connection, statement, file.getKey(), file.getValue());
        }
      }
      connection.commit();
    } catch (SQLException | RuntimeException failure) {
      takeBack(connection, failure);
      throw failure;
    }
  }

  /** On a full disk the transaction is gone already; the first failure is the one that counts. */
  private static void takeBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    }
  }

  private static void refuseOthers(Map<String, String> applied, Map<String, String> files) {
    applied.forEach(
        (file, checksum) -> {
          String text = files.get(file);
          if (text == null) {
            throw new StoreRefusedException(
                "the database was changed by a newer Glossator ("
                    + file
                    + " is unknown here); start that version, or restore a copy from before it");
          }
          if (!checksum.equals(checksum(text))) {
            throw new StoreRefusedException(
                "the database was made with another "
                    + file
                    + " (checksum "
                    + checksum.substring(0, 12)
                    + ", here "
                    + checksum(text).substring(0, 12)
                    + "); start the version that made it, or name a new folder with --data");
          }
        });
  }

  private static Map<String, String> applied(Statement statement) throws SQLException {
    Map<String, String> applied = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery("SELECT file, checksum FROM migration")) {
      while (rows.next()) {
        applied.put(rows.getString(1), rows.getString(2));
      }
    }
    return applied;
  }

  /** What fails for a reason that passes, such as a full disk, says so itself. */
  private static void runOrRefuse(
      Connection connection, Statement statement, String file, String text) throws SQLException {
    try {
      run(connection, statement, file, text);
    } catch (SQLException failure) {
      if (StoreException.of(failure).kind() != StoreException.Kind.FAULT) {
        throw failure;
      }
      throw new StoreRefusedException(
          "the database could not be brought to this version: "
              + file
              + " failed ("
              + StoreException.loggable(failure).orElse("")
              + "); nothing was changed, so the version before still works with it",
          failure);
    }
  }

  private static void run(Connection connection, Statement statement, String file, String text)
      throws SQLException {
    for (String part : statements(text)) {
      statement.execute(part);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO migration (file, checksum) VALUES (?, ?)")) {
      insert.setString(1, file);
      insert.setString(2, checksum(text));
      insert.executeUpdate();
    }
  }

  /** Statements end with a semicolon at a line's end; lines that start with -- are remarks. */
  static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("--") || line.isBlank()) {
        continue;
      }
      part.append(line).append('\n');
      if (line.stripTrailing().endsWith(";")) {
        String statement = part.toString().stripTrailing();
        statements.add(statement.substring(0, statement.length() - 1));
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      throw new IllegalArgumentException("a statement has no semicolon: " + part);
    }
    return statements;
  }

  static Map<String, String> load() {
    Map<String, String> files = new TreeMap<>();
    for (String file : FILES) {
      try (InputStream stream = Migrations.class.getResourceAsStream("migrations/" + file)) {
        if (stream == null) {
          throw new StoreException(StoreException.Kind.FAULT, "no migration " + file);
        }
        files.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new StoreException(StoreException.Kind.FAULT, "cannot read " + file, failure);
      }
    }
    return files;
  }

  static String checksum(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
