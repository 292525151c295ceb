// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement. Its values stay bound after its use: SQLite compiles a statement again
 * whose values were cleared, which costs more than most of them do. Every use therefore has to bind
 * all of them, and those that take room are cleared all the same.
 */
final class Prepared {
  private static final int SMALL = 1_000;
  private static final int UNKNOWN = -1;

  private final PreparedStatement statement;
  private final int places;
  private final Map<String, Integer> columns = new HashMap<>();
  private boolean large;

  private Prepared(PreparedStatement statement, int places) {
    this.statement = statement;
    this.places = places;
  }

  /** A statement that is used once; its driver sees to it that no value is missing. */
  static Prepared once(PreparedStatement statement) {
    return new Prepared(statement, UNKNOWN);
  }

  /** A statement that is used again. */
  static Prepared kept(PreparedStatement statement) throws SQLException {
    return new Prepared(statement, statement.getParameterMetaData().getParameterCount());
  }

  /**
   * A statement with a value in each place.
   *
   * @throws IllegalArgumentException where there are fewer values than places, or more
   */
  PreparedStatement with(@Nullable Object... values) throws SQLException {
    if (places != UNKNOWN && values.length != places) {
      throw new IllegalArgumentException(
          "a statement of " + places + " places got " + values.length + " values");
    }
    for (int at = 0; at < values.length; at++) {
      bind(at + 1, values[at]);
    }
    return statement;
  }

  /** Looks at the rows of a query that was sent before another statement. */
  @FunctionalInterface
  interface Earlier {
    void answered(Query<?> query, ResultSet rows) throws SQLException;
  }

  /** The rows of its last part. */
  ResultSet query(List<Pending.Part> before, Earlier earlier) throws SQLException {
    if (before.isEmpty()) {
      return statement.executeQuery();
    }
    executeUpToTheLast(before, earlier);
    return statement.getResultSet();
  }

  /** How many rows its last part touched. */
  int update(List<Pending.Part> before, Earlier earlier) throws SQLException {
    if (before.isEmpty()) {
      return statement.executeUpdate();
    }
    executeUpToTheLast(before, earlier);
    return statement.getUpdateCount();
  }

  private void executeUpToTheLast(List<Pending.Part> before, Earlier earlier) throws SQLException {
    statement.execute();
    for (Pending.Part part : before) {
      Query<?> query = part.query();
      if (query != null) {
        earlier.answered(query, statement.getResultSet());
      }
      statement.getMoreResults();
    }
  }

  PreparedStatement statement() {
    return statement;
  }

  /** Where the columns of its results stand, as far as they were asked for; rows add to it. */
  Map<String, Integer> columns() {
    return columns;
  }

  void close() throws SQLException {
    statement.close();
  }

  /** Lets go of large values. */
  void forget() throws SQLException {
    if (large) {
      statement.clearParameters();
      large = false;
    }
  }

  private void bind(int place, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case String text -> {
        statement.setString(place, storable(text));
        large |= text.length() > SMALL;
      }
      case Long number -> statement.setLong(place, number);
      case Integer number -> statement.setLong(place, number);
      case Double number -> statement.setDouble(place, number);
      case Float number -> statement.setDouble(place, number);
      case Boolean flag -> statement.setLong(place, flag ? 1 : 0);
      case Instant instant -> statement.setLong(place, Sql.micros(instant));
      case Enum<?> constant -> statement.setString(place, constant.name());
      case byte[] bytes -> {
        statement.setBytes(place, bytes);
        large |= bytes.length > SMALL;
      }
      default -> throw new IllegalArgumentException("cannot store a " + value.getClass().getName());
    }
  }

  /**
   * Refuses values that no database keeps.
   *
   * @throws StoreException UNSTORABLE where there is one
   */
  static void requireStorable(@Nullable Object... values) {
    for (Object value : values) {
      if (value instanceof String text) {
        storable(text);
      }
    }
  }

  /** What PostgreSQL cannot keep, SQLite does not get either: both answer alike. */
  private static String storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == 0) {
        throw unstorable("the character U+0000");
      }
      if (Character.isSurrogate(letter)) {
        if (!Character.isSurrogatePair(letter, at + 1 < text.length() ? text.charAt(at + 1) : 0)) {
          throw unstorable("half a surrogate pair");
        }
        at++;
      }
    }
    return text;
  }

  private static StoreException unstorable(String what) {
    return new StoreException(StoreException.Kind.UNSTORABLE, "a text contains " + what);
  }
}
