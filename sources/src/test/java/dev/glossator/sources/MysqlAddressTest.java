// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.sources.mysql.MysqlAddress;
import dev.glossator.sources.reading.SourceException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqlAddressTest {
  @TempDir Path home;

  private MysqlAddress of(String argument, Map<String, String> environment) {
    return MysqlAddress.of(argument, TestingPostgres.options(environment, home));
  }

  @Test
  void isFilledUpFromTheVariables() {
    assertThat(of("mysql://ann@db.example/shop", Map.of()))
        .hasToString("mysql://ann@db.example:3306/shop");
    assertThat(
            of("mariadb:///shop", Map.of("MYSQL_HOST", "db2", "MYSQL_TCP_PORT", "3307")).toString())
        .endsWith("@db2:3307/shop");
  }

  @Test
  void neverShowsAPassword() {
    assertThat(of("mysql://ann:s3cret@db/shop?password=other", Map.of()).toString())
        .doesNotContain("s3cret", "other");
    assertThatThrownBy(() -> of("mysql://ann:s3cret@db:x/shop", Map.of()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("mysql://user@host")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void takesUserFromTheOptionFileThatOthersCannotRead() throws Exception {
    Path file = home.resolve(".my.cnf");
    java.nio.file.Files.writeString(
        file, "[mysqld]\nuser=daemon\n[client]\nuser = \"eve\"\nhost=db3\n");
    java.nio.file.Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    assertThat(of("mysql:///shop", Map.of())).hasToString("mysql://eve@db3:3306/shop");
    java.nio.file.Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(of("mysql:///shop", Map.of()).toString()).doesNotContain("eve");
  }
}
