// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key file that secrets are sealed under. */
class SecretBoxTest {
  @TempDir Path directory;

  @Test
  void theKeyFileIsItsOwnersAlone() throws IOException {
    Path file = directory.resolve("secret.key");
    SecretBox.open(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> SecretBox.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("rw-r-----")
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void nodesThatMakeASharedFileAtTheSameTimeHaveOneKey() throws Exception {
    Path file = directory.resolve("shared.key");
    List<Callable<String>> nodes = new ArrayList<>();
    for (int node = 0; node < 8; node++) {
      nodes.add(() -> HexFormat.of().formatHex(SecretBox.open(file).derive("test")));
    }
    Set<String> keys = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<String> key : threads.invokeAll(nodes)) {
        keys.add(key.get());
      }
    }
    assertThat(keys).hasSize(1);
  }
}
