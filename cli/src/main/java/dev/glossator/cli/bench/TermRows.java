// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.core.terms.TermFeature;
import dev.glossator.core.terms.TermGenerator.Considered;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what the ranking model sees, one candidate a line, so that it can be trained. */
final class TermRows implements AutoCloseable {

  private final Writer writer;

  private TermRows(Writer writer) {
    this.writer = writer;
  }

  static TermRows create(Path file) {
    try {
      Writer writer = new BufferedWriter(Files.newBufferedWriter(file));
      writer.write(
          "table\tcolumn\tmatched\tterm\tright\t"
              + Arrays.stream(TermFeature.values())
                  .map(Enum::name)
                  .collect(Collectors.joining("\t"))
              + "\n");
      return new TermRows(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a table.
   *
   * @param considered the candidates of the table itself, then those of each column
   */
  void add(BenchTable table, List<List<Considered>> considered) {
    for (int i = 0; i < table.columns().size(); i++) {
      BenchColumn column = table.columns().get(i);
      if (column.scored()) {
        for (Considered candidate : considered.get(i + 1)) {
          add(table.table(), column, candidate);
        }
      }
    }
  }

  private void add(String table, BenchColumn column, Considered candidate) {
    Set<String> gold = Set.copyOf(column.gold().texts());
    StringBuilder row = new StringBuilder();
    row.append(table).append('\t').append(column.name()).append('\t');
    row.append(gold.isEmpty() ? 0 : 1).append('\t').append(candidate.term()).append('\t');
    row.append(gold.contains(candidate.term()) ? 1 : 0);
    for (double value : candidate.features()) {
      row.append('\t').append((float) value);
    }
    try {
      writer.append(row).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
