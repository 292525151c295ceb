// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.util.List;

/** One kind of source. Instances are used by several threads once they are open. */
public interface TableSource extends AutoCloseable {

  /** The tables, as far as a quick look shows them. */
  List<SourceTable> tables();

  /** What was left out or looked odd so far. */
  List<Problem> problems();

  /**
   * Rows of one table.
   *
   * @throws SourceException when the table cannot be read
   */
  TableSample sample(SourceTable table);

  /**
   * How many of the values occur in a column; negative when that cannot be found out quickly.
   *
   * @throws SourceException when the table cannot be read
   */
  long count(SourceTable table, String column, List<String> values);

  @Override
  void close();
}
