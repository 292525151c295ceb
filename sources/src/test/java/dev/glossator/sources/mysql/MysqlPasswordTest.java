// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.sources.reading.SourceOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word for a key is taken before a password is encrypted by it. */
final class MysqlPasswordTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "127.0.0.1, true",
    "[::1], true",
    "db.example, false",
    "127.0.0.1.example, false",
    "localhost.example, false",
    "10.0.0.1, false",
    "[::2], false"
  })
  void onlyThisMachinesUnlessToldOtherwise(String host, String taken) {
    assertThat(taken("mysql://ann@" + host + "/shop")).isEqualTo(taken);
    assertThat(taken("mysql://ann@" + host + "/shop?allowPublicKeyRetrieval=true"))
        .isEqualTo("true");
    assertThat(taken("mysql://ann@" + host + "/shop?allowPublicKeyRetrieval=false"))
        .isEqualTo("false");
  }

  private String taken(String url) {
    SourceOptions options = new SourceOptions(SourceOptions.TRY_ROWS, home, 2, Map.of(), home);
    return MysqlAddress.of(url, options).properties().getProperty("allowPublicKeyRetrieval");
  }
}
