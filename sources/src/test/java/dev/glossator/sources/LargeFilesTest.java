// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.sources.files.FileSource;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is too long to be read whole is looked at in parts from its beginning to its end. */
final class LargeFilesTest {
  private static final int ROWS = 900_000;

  @TempDir Path folder;

  @Test
  void partsComeFromTheWholeFileAndHoldWholeRecords() throws IOException {
    Path file = folder.resolve("orders.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,note,code\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            i
                + ",\"a note, of two lines:\nsecond of "
                + i
                + " with \"\"quotes\"\" and filler that is long\",c"
                + i
                + "\n");
      }
    }
    assertThat(Files.size(file)).isGreaterThan(70L << 20);
    try (TableSource source = FileSource.open(file, TestingFiles.options())) {
      SourceTable table = source.tables().getFirst();
      TableSample sample = source.sample(table);
      assertThat(sample.rowsExact()).isFalse();
      assertThat(sample.complete()).isFalse();
      assertThat((double) sample.rowCount()).isBetween(ROWS * 0.97, ROWS * 1.03);
      assertThat(sample.rows()).hasSize(10_000);
      Set<Integer> stretches = new HashSet<>();
      for (@Nullable String[] row : sample.rows()) {
        String id = Objects.requireNonNull(row[0]);
        assertThat(row[2]).isEqualTo("c" + id);
        assertThat(row[1])
            .startsWith("a note, of two lines:\nsecond of " + id + " with \"quotes\"");
        stretches.add(Integer.parseInt(id) / (ROWS / 20));
      }
      assertThat(stretches).as("twentieths of the file that rows come from").hasSize(20);
      assertThat(source.problems()).isEmpty();
      assertThat(source.count(table, "id", List.of("1")))
          .as("not looked for once more")
          .isNegative();
    }
  }
}
