// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.List;
import java.util.Optional;

/**
 * Names of prediction targets on the wire: {@code summary}, {@code name}, {@code glossaryTerms},
 * and {@code columns[N].columnDescription}, {@code .columnName}, {@code .glossaryTerms} with a
 * zero-based N.
 */
public final class FieldPath {

  private static final String COLUMNS = "columns[";

  private FieldPath() {}

  /** The path of a target; empty when it names a column that is not (or no longer) there. */
  public static Optional<String> of(PredictionTarget target, List<AssetColumn> columns) {
    return switch (target) {
      case PredictionTarget.OfAsset asset -> Optional.of(assetField(asset.type()));
      case PredictionTarget.OfColumn column ->
          columns.stream()
              .filter(c -> c.name().equals(column.column()))
              .findFirst()
              .map(c -> COLUMNS + c.position() + "]." + columnField(column.type()));
    };
  }

  /**
   * Reads a path. Beside the paths that {@link #of} gives it takes {@code
   * columns[columnIdentifier].…} and a bare column name, which means that column's description. A
   * number in brackets is a position before it is a name.
   */
  public static Optional<PredictionTarget> read(String path, List<AssetColumn> columns) {
    for (var type : RunType.values()) {
      if (path.equals(assetField(type))) {
        return Optional.of(new PredictionTarget.OfAsset(type));
      }
    }
    for (var type : RunType.values()) {
      var ending = "]." + columnField(type);
      if (path.startsWith(COLUMNS)
          && path.endsWith(ending)
          && path.length() >= COLUMNS.length() + ending.length()) {
        return column(path.substring(COLUMNS.length(), path.length() - ending.length()), columns)
            .map(name -> new PredictionTarget.OfColumn(type, name));
      }
    }
    return named(path, columns)
        .map(name -> new PredictionTarget.OfColumn(RunType.BUSINESS_DESCRIPTIONS, name));
  }

  private static Optional<String> column(String key, List<AssetColumn> columns) {
    if (!key.isEmpty()
        && key.length() <= 6
        && key.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(key) < columns.size()) {
      return Optional.of(columns.get(Integer.parseInt(key)).name());
    }
    return named(key, columns);
  }

  private static Optional<String> named(String name, List<AssetColumn> columns) {
    return columns.stream().map(AssetColumn::name).filter(name::equals).findFirst();
  }

  private static String assetField(RunType type) {
    return switch (type) {
      case BUSINESS_NAMES -> "name";
      case BUSINESS_DESCRIPTIONS -> "summary";
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> "glossaryTerms";
    };
  }

  private static String columnField(RunType type) {
    return switch (type) {
      case BUSINESS_NAMES -> "columnName";
      case BUSINESS_DESCRIPTIONS -> "columnDescription";
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> "glossaryTerms";
    };
  }
}
