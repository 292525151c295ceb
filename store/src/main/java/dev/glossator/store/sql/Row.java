// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row a query stands on; columns are asked for by name. */
public final class Row {
  private final ResultSet results;
  private final Map<String, Integer> places;

  /**
   * @param places where columns stand, as far as the statement knows; a driver that is asked by
   *     name looks through all columns anew each time that the statement is used
   */
  Row(ResultSet results, Map<String, Integer> places) {
    this.results = results;
    this.places = places;
  }

  private int place(String column) throws SQLException {
    Integer known = places.get(column);
    if (known == null) {
      known = results.findColumn(column);
      places.put(column, known);
    }
    return known;
  }

  /** Maps one row to a value. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row);
  }

  public String string(String column) {
    String value = stringOrNull(column);
    if (value == null) {
      throw new StoreException(StoreException.Kind.FAULT, "column " + column + " is null");
    }
    return value;
  }

  public @Nullable String stringOrNull(String column) {
    try {
      return results.getString(place(column));
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  /** A text of lines; none where it is empty. */
  public List<String> lines(String column) {
    return string(column).lines().toList();
  }

  public long number(String column) {
    try {
      return results.getLong(place(column));
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  public int integer(String column) {
    return Math.toIntExact(number(column));
  }

  public @Nullable Long numberOrNull(String column) {
    try {
      long value = results.getLong(place(column));
      return results.wasNull() ? null : value;
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  public double real(String column) {
    try {
      return results.getDouble(place(column));
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  public boolean flag(String column) {
    return number(column) != 0;
  }

  /** Instants lie in the database as microseconds since 1970. */
  public Instant instant(String column) {
    return Instant.EPOCH.plus(number(column), ChronoUnit.MICROS);
  }

  public @Nullable Instant instantOrNull(String column) {
    Long micros = numberOrNull(column);
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  public byte @Nullable [] bytesOrNull(String column) {
    try {
      return results.getBytes(place(column));
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  public byte[] bytes(String column) {
    byte[] value = bytesOrNull(column);
    if (value == null) {
      throw new StoreException(StoreException.Kind.FAULT, "column " + column + " is null");
    }
    return value;
  }
}
