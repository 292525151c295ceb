// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.files.FileSource;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSource;
import java.nio.file.Path;
import java.util.List;

/** A place where the customer's tables are: lists them at once, profiles them on request. */
public final class Source implements AutoCloseable {
  private final String name;
  private final SourceOptions options;
  private final TableSource tables;

  private Source(String name, SourceOptions options, TableSource tables) {
    this.name = name;
    this.options = options;
    this.tables = tables;
  }

  /**
   * Opens a source and lists its tables.
   *
   * @param argument a file, a folder, a database file, or the URL of a database
   * @throws dev.glossator.sources.reading.SourceException when there is nothing to read
   */
  public static Source open(String argument, SourceOptions options) {
    Path path = Path.of(argument);
    return new Source(path.toString(), options, FileSource.open(path, options));
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
    return tables.problems();
  }

  /**
   * What a sample of one table says, relations to others left aside.
   *
   * @throws dev.glossator.sources.reading.SourceException when its rows cannot be read
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
