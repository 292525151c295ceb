// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatementsTest {

  private static final String ONE = "SELECT ? AS x";

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aStatementIsUsedAgainButByOneAtATime() throws SQLException {
    Statements statements = Statements.kept(connection);
    PreparedStatement first = statements.take(ONE);
    PreparedStatement second = statements.take(ONE);
    assertThat(second).isNotSameAs(first);
    statements.giveBack(ONE, first);
    assertThat(statements.take(ONE)).isSameAs(first);
    statements.giveBack(ONE, first);
    statements.giveBack(ONE, second);
    assertThat(first.isClosed()).as("one of a text is kept").isTrue();
    assertThat(statements.take(ONE)).isSameAs(second);
  }

  @Test
  void theOldestAreClosed() throws SQLException {
    Statements statements = Statements.kept(connection);
    PreparedStatement oldest = statements.take(ONE);
    statements.giveBack(ONE, oldest);
    for (int i = 0; i < 300; i++) {
      String text = "SELECT " + i;
      statements.giveBack(text, statements.take(text));
    }
    assertThat(oldest.isClosed()).isTrue();
  }

  @Test
  void noValueOfAnEarlierUseIsLeftAndAFailedStatementIsNotUsedAgain() {
    Sql sql = new Sql(Statements.kept(connection), Dialect.SQLITE);
    sql.update("CREATE TABLE t (a TEXT PRIMARY KEY)");
    assertThat(sql.update("INSERT INTO t VALUES (?)", "x")).isEqualTo(1);
    assertThatThrownBy(() -> sql.update("INSERT INTO t VALUES (?)", "x"))
        .isInstanceOf(StoreException.class);
    assertThat(sql.update("INSERT INTO t VALUES (?)", "y")).isEqualTo(1);
    sql.batch("INSERT INTO t VALUES (?)", List.of(new Object[] {"z"}, new Object[] {"w"}));
    assertThat(sql.<String>list("SELECT a FROM t ORDER BY a", row -> row.string("a")))
        .containsExactly("w", "x", "y", "z");
    assertThat(sql.<Boolean>first(ONE, row -> row.stringOrNull("x") == null, "v")).contains(false);
    assertThat(sql.<Boolean>first(ONE, row -> row.stringOrNull("x") == null)).contains(true);
  }
}
