// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

  private final List<AssetColumn> columns =
      List.of(column(0, "ord_no"), column(1, "0"), column(2, "a]b.columnName"));

  private static AssetColumn column(int position, String name) {
    return new AssetColumn(position, name, null, null, null, null, List.of());
  }

  @ParameterizedTest
  @EnumSource(RunType.class)
  void readsWhatItWrites(RunType type) {
    assertThat(roundTrip(new OfAsset(type))).isEqualTo(new OfAsset(type));
    for (var column : columns) {
      var target = new OfColumn(type, column.name());
      assertThat(roundTrip(target)).isEqualTo(target);
    }
  }

  private PredictionTarget roundTrip(PredictionTarget target) {
    var path = FieldPath.of(target, columns).orElseThrow();
    return FieldPath.read(path, columns).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "columns[0].columnDescription, BUSINESS_DESCRIPTIONS",
    "columns[ord_no].columnName, BUSINESS_NAMES",
    "columns[ord_no].glossaryTerms, BUSINESS_GLOSSARY_ASSOCIATIONS",
    "ord_no, BUSINESS_DESCRIPTIONS"
  })
  void takesAliases(String path, RunType type) {
    assertThat(FieldPath.read(path, columns)).contains(new OfColumn(type, "ord_no"));
  }

  @Test
  void takesANumberAsPositionBeforeItIsAName() {
    assertThat(FieldPath.read("columns[0].columnName", columns))
        .contains(new OfColumn(RunType.BUSINESS_NAMES, "ord_no"));
    assertThat(FieldPath.read("0", columns))
        .contains(new OfColumn(RunType.BUSINESS_DESCRIPTIONS, "0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "columns[9].columnName",
        "columns[].columnName",
        "columns[99999999999].columnName",
        "columns[-1].columnName",
        "columns[0].name",
        "columns].columnName",
        "Summary",
        "nothing"
      })
  void knowsNoOtherPaths(String path) {
    assertThat(FieldPath.read(path, columns)).isEmpty();
  }

  @Test
  void hasNoPathForAColumnThatWasDropped() {
    assertThat(FieldPath.of(new OfColumn(RunType.BUSINESS_NAMES, "gone"), columns)).isEmpty();
  }
}
