// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.sql.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFaultTest {
  @TempDir Path directory;

  @Test
  void what_was_answered_before_a_kill_is_there_after_it() throws Exception {
    Process writer = TestingWriter.start(directory, "write");
    List<String> answered = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("ready");
      while (answered.size() < 300) {
        answered.add(lines.readLine());
      }
      writer.destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answered.add(line);
      }
    } catch (IOException cutOff) {
      assertThat(answered).isNotEmpty();
    }
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(TestingWriter.temporary(directory)).as("unpacked libraries").isEmptyDirectory();
    answered.removeIf(line -> line == null || !line.matches("dzd_\\d+"));
    // The kill may have cut the last line short.
    answered.removeLast();
    try (Store store = TestingStores.sqlite(directory)) {
      for (String id : answered) {
        assertThat(store.<Boolean>read(tx -> tx.domains().exists(id))).as(id).isTrue();
      }
    }
  }

  @Test
  void a_full_disk_fails_typed_keeps_what_was_there_and_heals() {
    try (Store store = TestingStores.sqlite(directory)) {
      store.transact(tx -> put(tx, "dzd_1", "small"));
      store.transact(tx -> pragma(tx, "PRAGMA max_page_count = 1"));
      String big = "x".repeat(4_000_000);
      assertThatThrownBy(() -> store.transact(tx -> put(tx, "dzd_2", big)))
          .isInstanceOfSatisfying(
              StoreException.class,
              failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.FULL));
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_1"))).isTrue();

      // The limit was the lost connection's own: as if room had been made.
      store.transact(tx -> put(tx, "dzd_2", big));
      assertThat(store.<Boolean>read(tx -> tx.domains().exists("dzd_2"))).isTrue();
    }
  }

  @Test
  void a_damaged_file_is_refused_with_a_way_out() throws IOException {
    Files.writeString(directory.resolve("glossator.db"), "this is no database ".repeat(500));
    assertThatThrownBy(() -> TestingStores.sqlite(directory))
        .isInstanceOf(StoreRefusedException.class)
        .hasMessageContaining("glossator.db")
        .hasMessageContaining("--data");
  }

  @Test
  void a_key_file_that_was_replaced_opens_no_secret() throws IOException {
    Files.writeString(directory.resolve("secret.key"), "short");
    assertThatThrownBy(() -> TestingStores.sqlite(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("secret.key");
  }

  private static String pragma(Transaction tx, String text) {
    return tx.sql().first(text, row -> text).orElseThrow();
  }

  private static boolean put(Transaction tx, String id, String description) {
    var domain = AbstractStoreSuite.domain(id, AbstractStoreSuite.NOW);
    tx.domains().insert(domain);
    return tx.sql().update("UPDATE domain SET description = ? WHERE id = ?", description, id) == 1;
  }
}
