// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    Prepared first = statements.take(ONE);
    Prepared second = statements.take(ONE);
    assertThat(second).isNotSameAs(first);
    statements.giveBack(ONE, first);
    assertThat(statements.take(ONE)).isSameAs(first);
    statements.giveBack(ONE, first);
    statements.giveBack(ONE, second);
    assertThat(first.statement().isClosed()).as("one of a text is kept").isTrue();
    assertThat(statements.take(ONE)).isSameAs(second);
  }

  @Test
  void theOldestAreClosed() throws SQLException {
    Statements statements = Statements.kept(connection);
    Prepared oldest = statements.take(ONE);
    statements.giveBack(ONE, oldest);
    for (int i = 0; i < 300; i++) {
      String text = "SELECT " + i;
      statements.giveBack(text, statements.take(text));
    }
    assertThat(oldest.statement().isClosed()).isTrue();
  }

  @Test
  void aFailedStatementIsNotUsedAgain() {
    Sql sql = new Sql(Statements.kept(connection), Dialect.SQLITE);
    sql.update("CREATE TABLE t (a TEXT PRIMARY KEY)");
    assertThat(sql.update("INSERT INTO t VALUES (?)", "x")).isEqualTo(1);
    assertThatThrownBy(() -> sql.update("INSERT INTO t VALUES (?)", "x"))
        .isInstanceOf(StoreException.class);
    assertThat(sql.update("INSERT INTO t VALUES (?)", "y")).isEqualTo(1);
    sql.batch("INSERT INTO t VALUES (?)", List.of(new Object[] {"z"}, new Object[] {"w"}));
    assertThat(sql.<String>list("SELECT a FROM t ORDER BY a", row -> row.string("a")))
        .containsExactly("w", "x", "y", "z");
  }

  @Test
  void everyUseBindsAllValuesSoThatNoneOfAnEarlierUseCounts() {
    Sql sql = new Sql(Statements.kept(connection), Dialect.SQLITE);
    assertThat(sql.<String>first(ONE, row -> row.string("x"), "v")).contains("v");
    assertThatThrownBy(() -> sql.first(ONE, row -> row.string("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sql.first(ONE, row -> row.string("x"), "v", "w"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sql.<Boolean>first(ONE, row -> row.stringOrNull("x") == null, (Object) null))
        .contains(true);
  }

  @Test
  void largeValuesAreNotKept() throws SQLException {
    Statements statements = Statements.kept(connection);
    Sql sql = new Sql(statements, Dialect.SQLITE);
    assertThat(sql.<Integer>first(ONE, row -> row.string("x").length(), "x".repeat(5_000)))
        .contains(5_000);
    assertThat(left(statements)).isNull();
    assertThat(sql.<byte[]>first(ONE, row -> row.bytes("x"), (Object) new byte[5_000])).isPresent();
    assertThat(left(statements)).isNull();
    assertThat(sql.<String>first(ONE, row -> row.string("x"), "small")).isPresent();
    assertThat(left(statements)).as("what a statement keeps is seen here").isEqualTo("small");
  }

  /** What the kept statement is still bound to. */
  private static @Nullable String left(Statements statements) throws SQLException {
    Prepared kept = statements.take(ONE);
    try (ResultSet row = kept.statement().executeQuery()) {
      row.next();
      return row.getString("x");
    } finally {
      statements.giveBack(ONE, kept);
    }
  }
}
