// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class GuestSessionsTest {

  @Test
  void aSessionThatRefusesItsSettingsIsClosedAndReadsNothing() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        GuestSessions sessions =
            new GuestSessions(
                () -> connection,
                refusing -> {
                  throw new SQLException("no such setting");
                },
                failure -> SourceException.unreadable("refused"))) {
      assertThatThrownBy(() -> sessions.read(reading -> "rows"))
          .isInstanceOf(SourceException.class)
          .hasMessage("refused");
      assertThat(connection.isClosed()).isTrue();
    }
  }
}
