// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection, seen as statements with values. Values may be text, numbers, flags (stored as 0
 * and 1), instants (microseconds), enums (their name), bytes or null.
 *
 * <p>A failed statement ends a PostgreSQL transaction, so stores write {@code ON CONFLICT DO
 * NOTHING} and look at the count instead of catching a duplicate.
 */
public final class Sql {
  private final Statements statements;
  private final Dialect dialect;

  public Sql(Statements statements, Dialect dialect) {
    this.statements = statements;
    this.dialect = dialect;
  }

  /** On a connection that keeps its statements itself. */
  public Sql(Connection connection, Dialect dialect) {
    this(Statements.fresh(connection), dialect);
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Every row, in the query's order. */
  public <T> List<T> list(String text, Row.Mapper<T> mapper, @Nullable Object... values) {
    return run(
        text,
        statement -> {
          try (ResultSet results = statement.with(values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(results, statement.columns());
            while (results.next()) {
              rows.add(mapper.map(row));
            }
            return rows;
          }
        });
  }

  /** The first row, when there is one. */
  public <T> Optional<T> first(String text, Row.Mapper<T> mapper, @Nullable Object... values) {
    return run(
        text,
        statement -> {
          try (ResultSet results = statement.with(values).executeQuery()) {
            return results.next()
                ? Optional.<T>of(mapper.map(new Row(results, statement.columns())))
                : Optional.<T>empty();
          }
        });
  }

  /** The first column of the first row as a number; 0 without a row. */
  public long number(String text, @Nullable Object... values) {
    return run(
        text,
        statement -> {
          try (ResultSet results = statement.with(values).executeQuery()) {
            return results.next() ? results.getLong(1) : 0L;
          }
        });
  }

  /** Whether the query finds any row. */
  public boolean exists(String text, @Nullable Object... values) {
    return first(text, row -> true, values).isPresent();
  }

  /** Runs a statement that returns no rows; says how many rows it touched. */
  public int update(String text, @Nullable Object... values) {
    return run(text, statement -> statement.with(values).executeUpdate());
  }

  /** Runs one statement for every set of values; says how many rows they touched together. */
  public int batch(String text, Collection<@Nullable Object[]> sets) {
    if (sets.isEmpty()) {
      return 0;
    }
    return run(
        text,
        statement -> {
          for (@Nullable Object[] values : sets) {
            statement.with(values).addBatch();
          }
          return Arrays.stream(statement.statement().executeBatch()).sum();
        });
  }

  /** Question marks for an IN list of this size. */
  public static String places(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("an IN list needs a value, got " + count);
    }
    return String.join(",", Collections.nCopies(count, "?"));
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Prepared statement) throws SQLException;
  }

  /** A statement that failed is not used again. */
  private <T> T run(String text, Work<T> work) {
    try {
      Prepared statement = statements.take(text);
      T outcome;
      try {
        outcome = work.on(statement);
      } catch (SQLException | RuntimeException failure) {
        close(statement, failure);
        throw failure;
      }
      statements.giveBack(text, statement);
      return outcome;
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  private static void close(Prepared statement, Exception cause) {
    try {
      statement.close();
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    }
  }

  /** An instant as the database keeps it. */
  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
