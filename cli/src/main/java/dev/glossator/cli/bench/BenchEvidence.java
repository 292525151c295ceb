// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a table to be measured into what a generator may see of it: everything but the gold. */
public final class BenchEvidence {
  private static final int TOP_VALUES = 20;
  private static final int LONGEST_VALUE = 64;

  private BenchEvidence() {}

  public static GenerationInput of(BenchTable table, HouseLanguage house) {
    Origin origin = new Origin("bench", "", null, table.table(), false);
    int rows = table.columns().stream().mapToInt(c -> c.values().size()).max().orElse(0);
    List<ColumnEvidence> columns = table.columns().stream().map(BenchEvidence::column).toList();
    TableEvidence evidence =
        new TableEvidence(
            origin, absent(table.title()), -1, false, rows, columns, List.of(), List.of());
    return new GenerationInput(evidence, List.of(), house, table.description());
  }

  private static ColumnEvidence column(BenchColumn column) {
    return new ColumnEvidence(
        column.name(),
        column.type(),
        true,
        absent(column.comment()),
        column.values().isEmpty() ? null : profile(column.values()),
        SemanticType.NONE,
        false);
  }

  private static ColumnProfile profile(List<String> values) {
    Map<String, Long> counts = new LinkedHashMap<>();
    long nulls = 0;
    int shortest = Integer.MAX_VALUE;
    int longest = -1;
    for (String value : values) {
      if (value.isEmpty()) {
        nulls++;
        continue;
      }
      int length = value.codePointCount(0, value.length());
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
      counts.merge(cut(value), 1L, Long::sum);
    }
    List<ValueCount> top =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(TOP_VALUES)
            .map(e -> new ValueCount(e.getKey(), e.getValue()))
            .toList();
    return new ColumnProfile(
        values.size(),
        nulls,
        counts.size(),
        true,
        false,
        counts.keySet().stream().min(Comparator.naturalOrder()).orElse(null),
        counts.keySet().stream().max(Comparator.naturalOrder()).orElse(null),
        counts.keySet().stream().filter(v -> v.startsWith("-")).count(),
        longest < 0 ? -1 : shortest,
        longest,
        top,
        List.of());
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
