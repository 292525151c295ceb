// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

/**
 * The prepared statements of one connection. SQLite compiles a statement each time that it is
 * prepared, which costs more than most of them do, so those used last are kept; a pool of
 * connections to PostgreSQL keeps its own. Used by one thread at a time, like its connection.
 */
public final class Statements {

  private static final int KEPT_MAX = 256;

  private final Connection connection;
  private final int keptMax;
  private final LinkedHashMap<String, Prepared> idle = new LinkedHashMap<>();

  private Statements(Connection connection, int keptMax) {
    this.connection = connection;
    this.keptMax = keptMax;
  }

  /** Of a connection that is used again and again. */
  public static Statements kept(Connection connection) {
    return new Statements(connection, KEPT_MAX);
  }

  /** Each statement made anew and closed after its use. */
  public static Statements fresh(Connection connection) {
    return new Statements(connection, 0);
  }

  public Connection connection() {
    return connection;
  }

  /** A statement for this text; nobody else has it until it is given back. */
  Prepared take(String text) throws SQLException {
    Prepared known = idle.remove(text);
    if (known != null) {
      return known;
    }
    PreparedStatement statement = connection.prepareStatement(text);
    return keptMax == 0 ? Prepared.once(statement) : Prepared.kept(statement);
  }

  /** Keeps a statement that did its work; its results must be closed. */
  void giveBack(String text, Prepared statement) throws SQLException {
    if (keptMax == 0) {
      statement.close();
      return;
    }
    statement.forget();
    Prepared other = idle.putLast(text, statement);
    if (other != null) {
      other.close();
    }
    if (idle.size() > keptMax) {
      idle.pollFirstEntry().getValue().close();
    }
  }
}
