// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfiler;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SampledColumn;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a table to be measured into what a generator may see of it: everything but the gold. */
public final class BenchEvidence {

  private BenchEvidence() {}

  public static GenerationInput of(BenchTable table, HouseLanguage house) {
    Origin origin = new Origin("bench", "", null, table.table(), false);
    int rows = table.columns().stream().mapToInt(c -> c.values().size()).max().orElse(0);
    List<ColumnEvidence> columns = table.columns().stream().map(BenchEvidence::column).toList();
    TableEvidence evidence =
        new TableEvidence(
            origin, absent(table.title()), -1, false, rows, columns, List.of(), List.of());
    return new GenerationInput(evidence, List.of(), house, table.description(), table.tables());
  }

  private static ColumnEvidence column(BenchColumn column) {
    return ColumnProfiler.profile(
        new SampledColumn(
            column.name(),
            absent(column.type()),
            true,
            absent(column.comment()),
            List.copyOf(column.values()),
            false));
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
