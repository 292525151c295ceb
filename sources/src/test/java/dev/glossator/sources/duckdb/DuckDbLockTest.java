// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.sources.reading.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once it is locked, the engine reads the given folder and nothing else. */
class DuckDbLockTest {
  @TempDir Path folder;
  private DuckDb engine;

  @BeforeEach
  void open() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(inside.resolve("a.csv"), "id\n1\n");
    Files.writeString(folder.resolve("outside.csv"), "id\n1\n");
    Files.createSymbolicLink(inside.resolve("link.csv"), folder.resolve("outside.csv"));
    engine = DuckDb.open(Path.of("target", "natives"), List.of(inside), null);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void readsWhatItMay() {
    assertThat(query("SELECT count(*) FROM read_csv('" + folder + "/inside/a.csv')"))
        .isEqualTo("1");
    assertThat(query("SELECT current_setting('memory_limit')")).isEqualTo("244.1 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('@/outside.csv')",
        "SELECT * FROM read_csv('@/inside/../outside.csv')",
        "SELECT * FROM read_csv('@/inside/link.csv')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('https://example.com/a.csv')",
        "ATTACH '@/other.duckdb'",
        "COPY (SELECT 1) TO '@/out.csv'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access=true",
        "SET memory_limit='10GB'",
        "SET autoinstall_known_extensions=true",
        "CREATE PERSISTENT SECRET s (TYPE s3)",
      })
  void refusesEverythingElse(String sql) {
    assertThatThrownBy(() -> query(sql.replace("@", folder.toString())))
        .isInstanceOf(SourceException.class)
        .hasMessage("refused");
  }

  private String query(String sql) {
    return String.valueOf(engine.query(sql, "refused").getFirst()[0]);
  }
}
