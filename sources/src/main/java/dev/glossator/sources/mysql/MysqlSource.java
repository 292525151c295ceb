// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

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

/** The tables and views of a MySQL or MariaDB database. */
public final class MysqlSource implements TableSource {
  private final SourceOptions options;
  private final GuestSessions sessions;
  private final List<SourceTable> tables;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private MysqlSource(MysqlAddress address, SourceOptions options) {
    this.options = options;
    this.sessions =
        new GuestSessions(
            () -> MysqlSessions.open(address),
            MysqlSessions::set,
            e -> MysqlFailure.of(e, address));
    if (address.passwordInArgument()) {
      problems.add(
          Problem.note(
              address.toString(),
              "a password stands in the argument, where other users of this machine can see it; put"
                  + " it into ~/.my.cnf or MYSQL_PWD"));
    }
    this.tables = sessions.read(new MysqlCatalog(address)::read);
    if (tables.isEmpty()) {
      throw new SourceException(
          SourceException.Kind.UNREACHABLE,
          "there is no database of this name at "
              + address.location()
              + " with a table that "
              + address.user()
              + " may see");
    }
  }

  /**
   * Connects and reads the catalogue.
   *
   * @throws SourceException when the server is down or refuses
   */
  public static MysqlSource open(MysqlAddress address, SourceOptions options) {
    return new MysqlSource(address, options);
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
    return sessions.sample(
        table,
        c -> new MysqlSample(c, table, options.rowsFor(table.columns().size())).read(),
        problems);
  }

  @Override
  public long count(SourceTable table, String column, List<String> values) {
    return sessions.read(
        c ->
            new MysqlSample(c, table, options.rowsFor(table.columns().size()))
                .count(column, values));
  }

  @Override
  public void close() {
    sessions.close();
  }
}
