// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.prediction;

/** The place a prediction is for: a field of the asset, or of one of its columns by name. */
public sealed interface PredictionTarget {

  /** The type of run that generates this target. */
  RunType type();

  /** A field of the asset as a whole. */
  record OfAsset(RunType type) implements PredictionTarget {}

  /**
   * A field of one column.
   *
   * @param column the column's technical name
   */
  record OfColumn(RunType type, String column) implements PredictionTarget {}
}
