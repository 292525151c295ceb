// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.sources.reading.DatabaseUrl;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
  @TempDir Path home;

  private PostgresAddress address(String argument, Map<String, String> environment) {
    return PostgresAddress.of(
        argument, new SourceOptions(10, Path.of("target"), 1, environment, home));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://ann@db.example:5433/shop, postgresql://ann@db.example:5433/shop",
    "postgres://ann@db.example/shop, postgresql://ann@db.example:6432/shop",
    "jdbc:postgresql://db.example/shop?user=ann, postgresql://ann@db.example:6432/shop",
    "postgresql:///shop, postgresql://env@pg.example:6432/shop",
    "jdbc:postgresql:shop, postgresql://env@pg.example:6432/shop",
    "postgresql://, postgresql://env@pg.example:6432/things",
    "postgresql://a%40b@[::1]/my%20shop, postgresql://a@b@[::1]:6432/my shop",
  })
  void readsUrlsAsOthersDo(String argument, String expected) {
    Map<String, String> environment =
        Map.of("PGHOST", "pg.example", "PGPORT", "6432", "PGUSER", "env", "PGDATABASE", "things");
    assertThat(address(argument, environment)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://h:0/x", "postgresql://h:99999/x", "postgresql:/h"})
  void refusesWhatIsNoAddress(String argument) {
    assertThatThrownBy(() -> address(argument, Map.of())).isInstanceOf(SourceException.class);
  }

  @Test
  void aPercentSignInAPasswordIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> address("postgresql://u:s3cr3t%off@h/db", Map.of()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("write %25")
        .hasMessageNotContaining("s3cr3t")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:s3cr3t@h/db",
        "postgresql://u:s3cr3t/with@slash@h/db",
        "jdbc:postgresql://h/db?user=u&password=s3cr3t",
        "mysql://u:s3cr3t@h/db?x=1",
      })
  void redactsPasswords(String argument) {
    assertThat(DatabaseUrl.redacted(argument)).contains("***").doesNotContain("s3cr3t");
  }

  @Test
  void readsThePasswordFileAsLibpqDoes() throws IOException {
    Path file = home.resolve("pass");
    Files.writeString(
        file,
        """
        # host:port:database:user:password
        other:5432:*:ann:wrong
        db.example:5432:shop:ann:pa\\:ss\\\\word
        *:*:*:*:last
        """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(PasswordFile.password(file, "db.example", 5432, "shop", "ann"))
        .isEqualTo("pa:ss\\word");
    assertThat(PasswordFile.password(file, "x", 1, "y", "z")).isEqualTo("last");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(PasswordFile.password(file, "x", 1, "y", "z")).isNull();
    assertThat(PasswordFile.password(home.resolve("none"), "x", 1, "y", "z")).isNull();
  }
}
