// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.TableSample;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of large Parquet files some row groups are read, spread over all of them. */
class ParquetSampleTest {
  private static final int GROUP = 2_048;
  private static final int GROUPS = 50;

  @TempDir Path folder;

  @Test
  void rowsComeFromGroupsOfAllFiles() throws SQLException {
    List<Path> files = List.of(write("a.parquet", 0, "x"), write("b.parquet", GROUPS, "y"));
    try (ParquetFiles reader =
        ParquetFiles.open(Path.of("target", "natives"), List.of(real(folder)))) {
      List<SourceColumn> columns = reader.columns(files);
      long rows = reader.rows(files);
      TableSample sample = reader.sample(files, columns, new ParquetFiles.Amount(rows, 1_000), 0);
      assertThat(columns.stream().map(SourceColumn::name)).containsExactly("id", "x", "y");
      assertThat(sample.rows()).hasSize(1_000);
      assertThat(sample.rowCount()).isEqualTo(2L * GROUPS * GROUP);
      assertThat(sample.complete()).isFalse();
      Set<Integer> seen = new HashSet<>();
      for (@Nullable String[] row : sample.rows()) {
        int id = Integer.parseInt(Objects.requireNonNull(row[0]));
        seen.add(id / GROUP);
        assertThat(row[id < GROUPS * GROUP ? 1 : 2]).isEqualTo("v" + id);
        assertThat(row[id < GROUPS * GROUP ? 2 : 1]).isNull();
      }
      assertThat(seen).as("row groups").hasSizeBetween(8, 12);
      assertThat(seen).anyMatch(group -> group < GROUPS).anyMatch(group -> group >= GROUPS);
      assertThat(reader.sample(files, columns, new ParquetFiles.Amount(rows, 1_000), 0).rows())
          .as("the same again")
          .containsExactlyElementsOf(sample.rows());
    }
  }

  @Test
  void anEighthOfTheBytesIsReadAtMost() {
    List<RowGroups.Group> groups = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      groups.add(new RowGroups.Group("f", i * 10L, 10, i % 10 == 0 ? 1_000 : 100));
    }
    List<RowGroups.Group> chosen = RowGroups.choose(groups);
    long all = groups.stream().mapToLong(RowGroups.Group::bytes).sum();
    assertThat(chosen).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    assertThat((double) chosen.stream().mapToLong(RowGroups.Group::bytes).sum() / all)
        .isLessThanOrEqualTo(0.12);
    assertThat(RowGroups.choose(groups.subList(0, 1))).hasSize(1);
  }

  private Path write(String name, int firstGroup, String column) throws SQLException {
    Path file = real(folder).resolve(name);
    long from = (long) firstGroup * GROUP;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT range AS id, 'v' || range AS "
              + column
              + " FROM range("
              + from
              + ", "
              + (from + (long) GROUPS * GROUP)
              + ")) TO '"
              + file
              + "' (FORMAT parquet, ROW_GROUP_SIZE "
              + GROUP
              + ")");
    }
    return file;
  }

  private static Path real(Path path) {
    return path.toAbsolutePath();
  }
}
