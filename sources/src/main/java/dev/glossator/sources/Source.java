// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.dbt.DbtProject;
import dev.glossator.sources.dbt.DbtSource;
import dev.glossator.sources.files.FileSource;
import dev.glossator.sources.mysql.MysqlAddress;
import dev.glossator.sources.mysql.MysqlSource;
import dev.glossator.sources.postgresql.PostgresAddress;
import dev.glossator.sources.postgresql.PostgresSource;
import dev.glossator.sources.reading.DatabaseUrl;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A place where the customer's tables are: lists them at once, profiles them on request. */
public final class Source implements AutoCloseable {
  private final String name;
  private final SourceOptions options;
  private final TableSource tables;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private Source(String name, SourceOptions options, TableSource tables) {
    this.name = name;
    this.options = options;
    this.tables = tables;
  }

  /**
   * Opens a source and lists its tables.
   *
   * @param argument a file, a folder, a database file, or the URL of a database
   * @throws SourceException when there is nothing to read
   */
  public static Source open(String argument, SourceOptions options) {
    if (PostgresAddress.matches(argument)) {
      PostgresAddress address = PostgresAddress.of(argument, options);
      return new Source(address.toString(), options, PostgresSource.open(address, options));
    }
    if (MysqlAddress.matches(argument)) {
      MysqlAddress address = MysqlAddress.of(argument, options);
      return new Source(address.toString(), options, MysqlSource.open(address, options));
    }
    if (argument.matches("(?i)[a-z][a-z0-9+.-]+:.*") && !argument.matches("(?i)[a-z]:[\\\\/].*")) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT,
          DatabaseUrl.redacted(argument)
              + " is of no kind that is read here; expected a file, a folder,"
              + " postgresql://user@host/database or mysql://user@host/database");
    }
    Path path = path(argument);
    return new Source(
        path.toString(),
        options,
        DbtProject.matches(path) ? DbtSource.open(path, options) : FileSource.open(path, options));
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT, "the argument is no path that a file can have");
    }
  }

  /** The argument, without any secret that may have been in it. */
  public String name() {
    return name;
  }

  /** The tables as a quick look shows them. */
  public List<SourceTable> tables() {
    return tables.tables();
  }

  /** What was left out or looked odd until now; grows while tables are read. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(tables.problems());
    all.addAll(problems);
    return List.copyOf(all);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /**
   * What a sample of one table says, relations to others left aside.
   *
   * @throws SourceException when its rows cannot be read
   */
  public TableEvidence evidence(SourceTable table) {
    return tables.sample(table).evidence(table);
  }

  SourceOptions options() {
    return options;
  }

  TableSource reader() {
    return tables;
  }

  @Override
  public void close() {
    tables.close();
  }
}
