// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.sources.reading.GuestSessions;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The tables, views and partitioned tables of a PostgreSQL database. */
public final class PostgresSource implements TableSource {
  private final PostgresAddress address;
  private final SourceOptions options;
  private final GuestSessions sessions;
  private final List<SourceTable> tables;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private PostgresSource(PostgresAddress address, SourceOptions options) {
    this.address = address;
    this.options = options;
    this.sessions =
        new GuestSessions(
            () -> PostgresSessions.open(address),
            PostgresSessions::set,
            e -> PostgresFailure.of(e, address));
    this.tables = plan();
  }

  /**
   * Connects and reads the catalogue.
   *
   * @throws SourceException when the server is down or refuses
   */
  public static PostgresSource open(PostgresAddress address, SourceOptions options) {
    return new PostgresSource(address, options);
  }

  private List<SourceTable> plan() {
    if (address.passwordInArgument()) {
      problems.add(
          Problem.note(
              address.toString(),
              "a password stands in the argument, where other users of this machine can see it; put"
                  + " it into ~/.pgpass or PGPASSWORD"));
    }
    List<SourceTable> planned = sessions.read(new PostgresCatalog(address.location())::read);
    long closed = planned.stream().filter(t -> !t.readable()).count();
    if (closed > 0) {
      problems.add(
          Problem.note(
              address.toString(),
              "the role may not read the rows of "
                  + closed
                  + " of "
                  + planned.size()
                  + " tables; of these only the catalogue speaks (GRANT SELECT changes that)"));
    }
    return planned;
  }

  @Override
  public List<SourceTable> tables() {
    return tables;
  }

  @Override
  public List<Problem> problems() {
    return new ArrayList<>(problems);
  }

  @Override
  public TableSample sample(SourceTable table) {
    if (!table.readable()) {
      return TableSample.none(table);
    }
    return sessions.sample(
        table,
        c -> new PostgresSample(c, table, options.rowsFor(table.columns().size())).read(),
        problems);
  }

  @Override
  public long count(SourceTable table, String column, List<String> values) {
    return table.readable()
        ? sessions.read(
            c ->
                new PostgresSample(c, table, options.rowsFor(table.columns().size()))
                    .count(column, values))
        : -1;
  }

  @Override
  public void close() {
    sessions.close();
  }
}
