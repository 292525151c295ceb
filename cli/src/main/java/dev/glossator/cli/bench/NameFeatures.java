// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameGenerator;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What ranking and calibration see of columns with gold, and which candidates are right: training
 * data.
 */
final class NameFeatures {
  private static final double DIGITS = 10_000;

  private NameFeatures() {}

  static List<Map<String, Object>> lines(
      NameGenerator names, List<BenchTable> tables, HouseLanguage house) {
    return tables.parallelStream().flatMap(t -> lines(names, t, house)).toList();
  }

  private static Stream<Map<String, Object>> lines(
      NameGenerator names, BenchTable table, HouseLanguage house) {
    GenerationInput input = BenchEvidence.of(table, house);
    NameGenerator.Traced traced = names.trace(input);
    List<NameReading> readings = traced.columns();
    List<List<double[]>> ranking = traced.features();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int c = 0; c < readings.size(); c++) {
      BenchColumn column = table.columns().get(c);
      if (column.scored() && readings.get(c).candidates().size() == ranking.get(c).size()) {
        List<String> gold = NameWords.of(column.gold().text());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("table", table.table());
        line.put("column", column.name());
        line.put("gold", gold);
        line.put("right", right(readings.get(c), gold));
        line.put("words", readings.get(c).candidates().stream().map(NameFeatures::words).toList());
        line.put("ranking", ranking.get(c).stream().map(NameFeatures::rounded).toList());
        lines.add(line);
      }
    }
    return lines.stream();
  }

  private static List<Object> right(NameReading reading, List<String> gold) {
    List<Object> right = new ArrayList<>();
    for (NameCandidate candidate : reading.candidates()) {
      right.add(NameWords.same(NameWords.of(candidate.text()), gold));
    }
    return right;
  }

  /** The words of a reading, piece by piece as they were read. */
  private static List<String> words(NameCandidate candidate) {
    return NameWords.of(candidate.text());
  }

  private static List<Object> rounded(double[] values) {
    List<Object> rounded = new ArrayList<>();
    Arrays.stream(values).forEach(v -> rounded.add(Math.round(v * DIGITS) / DIGITS));
    return rounded;
  }
}
