// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.core.prediction.RunType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often first choices were right from a confidence on, where that was measured: the figures lie
 * beside this class with the commands that made them.
 *
 * @param type of which predictions
 * @param precision the share that was right, in the worst of the sets
 * @param threshold the confidence
 */
record MeasuredPrecision(RunType type, double precision, double threshold) {

  private static final String FILE = "measured-precision.tsv";
  private static final List<MeasuredPrecision> ALL = read();

  /** Everything that was measured of a type, least precise first. */
  static List<MeasuredPrecision> of(RunType type) {
    return ALL.stream().filter(one -> one.type() == type).toList();
  }

  /** The lowest confidence from which on at least so many were right. */
  static Optional<MeasuredPrecision> reaching(RunType type, double precision) {
    return of(type).stream().filter(one -> one.precision() >= precision).findFirst();
  }

  private static List<MeasuredPrecision> read() {
    try (InputStream in = MeasuredPrecision.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(
              cell ->
                  new MeasuredPrecision(
                      RunType.valueOf(cell[0]),
                      Double.parseDouble(cell[1]),
                      Double.parseDouble(cell[2])))
          .sorted(Comparator.comparingDouble(MeasuredPrecision::precision))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
