// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.store.sql.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreExceptionTest {
  private final SQLException quoting =
      new SQLException("Failing row contains (ann@planted.example)", "23514");

  @Test
  void the_drivers_text_is_in_no_message() {
    assertThat(StoreException.of(quoting))
        .hasMessage("the database refused a statement (SQLState 23514)");
  }

  /** Somebody who reads "full" looks for room on a disk. */
  @ParameterizedTest
  @CsvSource({
    "53100, FULL, the disk of the database is full: make room",
    "53200, EXHAUSTED, the database has no memory or no connection left: allow it more",
    "53300, EXHAUSTED, the database has no memory or no connection left: allow it more",
    "57P01, UNAVAILABLE, the database cannot be reached",
    "40P01, RETRY, two transactions met"
  })
  void what_a_database_lacks_is_named(String state, StoreException.Kind kind, String words) {
    StoreException failure = StoreException.of(new SQLException("", state));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageStartingWith(words);
  }

  @Test
  void a_log_says_the_code_of_a_driver_our_own_words_and_no_others() {
    assertThat(StoreException.loggable(quoting)).contains("SQLState 23514");
    assertThat(StoreException.loggable(StoreException.of(quoting)))
        .contains("the database refused a statement (SQLState 23514)");
    assertThat(StoreException.loggable(new NumberFormatException("For input: ann@planted.example")))
        .isEmpty();
  }
}
