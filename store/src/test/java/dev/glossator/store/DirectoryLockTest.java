// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryLockTest {
  @TempDir Path directory;

  @Test
  void a_second_store_in_the_folder_is_refused_and_told_who_holds_it() {
    try (Store first = TestingStores.sqlite(directory)) {
      assertThatThrownBy(() -> TestingStores.sqlite(directory))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
      assertThat(first.signingKey("pages")).hasSize(32);
    }
    try (Store again = TestingStores.sqlite(directory)) {
      assertThat(again.signingKey("pages")).hasSize(32);
    }
  }

  @Test
  void another_process_is_named_and_its_death_frees_the_folder() throws Exception {
    Process other = TestingWriter.start(directory, "hold");
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("ready");
      assertThatThrownBy(() -> TestingStores.sqlite(directory))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("in use by process " + other.pid());
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    try (Store free = TestingStores.sqlite(directory)) {
      assertThat(free.signingKey("pages")).hasSize(32);
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_with_a_way_out() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> TestingStores.sqlite(file.resolve("below")))
        .isInstanceOf(StoreRefusedException.class)
        .hasMessageContaining("--data");
  }

  @Test
  void a_folder_that_is_made_is_its_owners_alone() throws IOException {
    Path made = directory.resolve("a/b");
    try (Store store = TestingStores.sqlite(made)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
      assertThat(store.signingKey("pages")).hasSize(32);
    }
  }
}
