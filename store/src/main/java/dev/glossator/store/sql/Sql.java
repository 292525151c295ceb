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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /** More than so many sets of values are sent as a batch of one statement. */
  private static final int FEW = 8;

  private static final @Nullable Object[] NONE = {};

  private final Statements statements;
  private final Dialect dialect;
  private final Pending pending = new Pending();

  /** What was asked ahead and found; nothing was written since. */
  private final List<Answer<?>> answers = new ArrayList<>();

  /** Why a PostgreSQL transaction can only be taken back. */
  private @Nullable StoreException broken;

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
    return query(
        text, (results, columns) -> rows(new Row(results, columns), results, mapper), values);
  }

  private static <T> List<T> rows(Row row, ResultSet results, Row.Mapper<T> mapper)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    while (results.next()) {
      rows.add(mapper.map(row));
    }
    return rows;
  }

  /** The first row, when there is one. */
  public <T> Optional<T> first(String text, Row.Mapper<T> mapper, @Nullable Object... values) {
    return query(
        text,
        (results, columns) ->
            results.next()
                ? Optional.<T>of(mapper.map(new Row(results, columns)))
                : Optional.<T>empty(),
        values);
  }

  /** The same; asks nobody where the answer to {@link #ahead} is there and nothing was written. */
  public <T> Optional<T> first(Query<T> query) {
    for (Answer<?> answer : answers) {
      if (answer.query().equals(query)) {
        @SuppressWarnings("unchecked") // The same query has the same mapper.
        List<T> rows = (List<T>) answer.rows();
        return rows.stream().findFirst();
      }
    }
    return first(query.text(), query.mapper(), query.values().toArray());
  }

  /**
   * Says that a query will be asked. PostgreSQL is sent it with the next statement that somebody
   * waits for, and so without a round trip of its own.
   */
  public void ahead(Query<?> query) {
    if (dialect == Dialect.POSTGRESQL && !pending.isFull()) {
      @Nullable Object[] values = query.values().toArray();
      Prepared.requireStorable(values);
      pending.add(new Pending.Part(query.text(), values, query));
    }
  }

  /** The first column of the first row as a number; 0 without a row. */
  public long number(String text, @Nullable Object... values) {
    return query(text, (results, columns) -> results.next() ? results.getLong(1) : 0L, values);
  }

  /** Whether the query finds any row. */
  public boolean exists(String text, @Nullable Object... values) {
    return first(text, row -> true, values).isPresent();
  }

  /** Runs a statement that returns no rows; says how many rows it touched. */
  public int update(String text, @Nullable Object... values) {
    forgetAnswers();
    return updated(pending.before(new Pending.Part(text, values, null)));
  }

  /** What was found ahead may not hold after a write. */
  private void forgetAnswers() {
    if (dialect == Dialect.POSTGRESQL) {
      answers.clear();
      pending.dropQueries();
    }
  }

  /**
   * Runs a statement that returns no rows, where nobody asks how many it touched. PostgreSQL gets
   * it with the next statement that somebody waits for, or with the commit, and so without a round
   * trip of its own; what is wrong with it comes out there.
   */
  public void write(String text, @Nullable Object... values) {
    if (dialect == Dialect.SQLITE) {
      update(text, values);
      return;
    }
    Prepared.requireStorable(values);
    if (pending.isFull()) {
      update(text, values);
    } else {
      forgetAnswers();
      pending.add(new Pending.Part(text, values, null));
    }
  }

  /** The same for every set of values. */
  public void writeAll(String text, Collection<@Nullable Object[]> sets) {
    if (dialect == Dialect.POSTGRESQL && sets.size() <= FEW) {
      sets.forEach(values -> write(text, values));
    } else {
      batch(text, sets);
    }
  }

  /** Runs one statement for every set of values; says how many rows they touched together. */
  public int batch(String text, Collection<@Nullable Object[]> sets) {
    if (sets.isEmpty()) {
      return 0;
    }
    forgetAnswers();
    if (!pending.isEmpty()) {
      updated(pending.all());
    }
    return run(
        new Pending.Parcel(List.of(new Pending.Part(text, NONE, null))),
        (statement, parcel) -> {
          for (@Nullable Object[] values : sets) {
            statement.with(values).addBatch();
          }
          return Arrays.stream(statement.statement().executeBatch()).sum();
        });
  }

  private int updated(Pending.Parcel parcel) {
    return run(
        parcel,
        (statement, sent) -> {
          statement.with(sent.values());
          int touched = statement.update(sent.before(), this::answered);
          pending.clear();
          return touched;
        });
  }

  /** Question marks for an IN list of this size. */
  public static String places(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("an IN list needs a value, got " + count);
    }
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /**
   * Ends the transaction; when this returns, all of it is durable.
   *
   * @throws StoreException where any of it failed; nothing of it is kept then
   */
  public void commit() {
    requireWhole();
    if (pending.isEmpty()) {
      try {
        statements.connection().commit();
      } catch (SQLException failure) {
        throw StoreException.of(failure);
      }
    } else {
      update("COMMIT");
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet results, Map<String, Integer> columns) throws SQLException;
  }

  private <T> T query(String text, Reading<T> reading, @Nullable Object... values) {
    return run(
        pending.before(new Pending.Part(text, values, null)),
        (statement, parcel) -> {
          statement.with(parcel.values());
          try (ResultSet results = statement.query(parcel.before(), this::answered)) {
            pending.clear();
            return reading.of(results, statement.columns());
          }
        });
  }

  private void answered(Query<?> query, ResultSet results) throws SQLException {
    try {
      answers.add(Answer.of(query, results));
    } catch (RuntimeException failure) {
      // What waited was sent with the query: whoever went on would send it again.
      broken =
          new StoreException(
              StoreException.Kind.FAULT, "an answer of the database is not understood", failure);
      throw failure;
    }
  }

  private record Answer<T>(Query<T> query, List<T> rows) {
    static <T> Answer<T> of(Query<T> query, ResultSet results) throws SQLException {
      return new Answer<>(
          query, Sql.rows(new Row(results, new HashMap<>()), results, query.mapper()));
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Prepared statement, Pending.Parcel parcel) throws SQLException;
  }

  /** A statement that failed is not used again. */
  private <T> T run(Pending.Parcel parcel, Work<T> work) {
    requireWhole();
    String text = parcel.text();
    try {
      Prepared statement = statements.take(text);
      T outcome;
      try {
        outcome = work.on(statement, parcel);
      } catch (SQLException | RuntimeException failure) {
        close(statement, failure);
        throw failure;
      }
      statements.giveBack(text, statement);
      return outcome;
    } catch (SQLException failure) {
      StoreException refusal = StoreException.of(failure, parcel.parts());
      if (dialect == Dialect.POSTGRESQL) {
        broken = refusal;
      }
      throw refusal;
    }
  }

  /** What came before a failure is lost on PostgreSQL, so nothing may follow it. */
  private void requireWhole() {
    if (broken != null) {
      throw broken;
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
