// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.TestingStores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that nobody waits for, and what goes to a PostgreSQL instead and when. */
final class PostgresWritesTest {
  private static final String INSERT = "INSERT INTO t (name, at) VALUES (?, ?)";
  private static final String NAMES = "SELECT name FROM t ORDER BY at";

  private Connection connection;
  private Connection other;
  private final AtomicInteger trips = new AtomicInteger();
  private Sql sql;

  @BeforeEach
  void open() throws SQLException {
    String url = TestingStores.newDatabase();
    other = DriverManager.getConnection(url);
    outside().update("CREATE TABLE t (name TEXT NOT NULL PRIMARY KEY, at BIGINT)");
    connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    sql = transaction();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    other.close();
  }

  @Test
  void writesGoWithTheNextReadWhichSeesThem() {
    sql.write(INSERT, "a", 1);
    sql.write("UPDATE t SET at = 3 WHERE name = ?", "a");
    sql.write(INSERT, "b", 2);
    assertThat(trips).hasValue(0);
    assertThat(names(sql)).containsExactly("b", "a");
    assertThat(trips).hasValue(1);
  }

  @Test
  void writesGoWithTheCommit() {
    sql.write(INSERT, "a", 1);
    sql.writeAll(INSERT, List.of(new Object[] {"b", 2}, new Object[] {"c", 3}));
    sql.commit();
    assertThat(trips).hasValue(1);
    assertThat(names(outside())).containsExactly("a", "b", "c");
  }

  @Test
  void aCountIsThatOfItsOwnStatement() {
    sql.write(INSERT, "a", 1);
    sql.write(INSERT, "b", 2);
    assertThat(sql.update("UPDATE t SET at = at + 1")).isEqualTo(2);
    sql.write("DELETE FROM t WHERE name = 'a'");
    assertThat(sql.update("UPDATE t SET at = at + 1")).isEqualTo(1);
    assertThat(trips).hasValue(2);
    assertThat(sql.number("SELECT at FROM t")).isEqualTo(4);
  }

  @Test
  void aQueryAskedAheadGoesWithTheNextAndIsNotAskedAgain() {
    outside().update(INSERT, "a", 1);
    sql.write("LOCK TABLE t IN ROW SHARE MODE");
    sql.ahead(at("a"));
    sql.ahead(at("none"));
    assertThat(trips).hasValue(0);
    assertThat(sql.<Long>first(at("b"))).isEmpty();
    assertThat(sql.<Long>first(at("a"))).contains(1L);
    assertThat(sql.<Long>first(at("none"))).isEmpty();
    assertThat(trips).hasValue(1);
  }

  @Test
  void whatWasFoundAheadIsForgottenAtAWrite() {
    sql.ahead(at("a"));
    sql.write(INSERT, "a", 1);
    assertThat(sql.<Long>first(at("a"))).as("written before it was sent").contains(1L);
    sql.ahead(at("a"));
    assertThat(names(sql)).containsExactly("a");
    sql.write("UPDATE t SET at = 2");
    assertThat(sql.<Long>first(at("a"))).as("written after it was sent").contains(2L);
    sql.ahead(at("a"));
    assertThat(names(sql)).containsExactly("a");
    sql.update("UPDATE t SET at = 3");
    assertThat(sql.<Long>first(at("a"))).contains(3L);
    sql.ahead(at("a"));
    assertThat(names(sql)).containsExactly("a");
    sql.batch("UPDATE t SET at = ?", List.<@Nullable Object[]>of(new @Nullable Object[] {4}));
    assertThat(sql.<Long>first(at("a"))).contains(4L);
  }

  @Test
  void nothingFollowsAnAnswerThatIsNotUnderstood() {
    outside().update(INSERT, "a", 1);
    sql.write(INSERT, "b", 2);
    sql.ahead(
        Query.of(
            "SELECT at FROM t",
            row -> {
              throw new IllegalStateException("not understood");
            }));
    assertThatThrownBy(() -> names(sql)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(sql::commit)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not understood");
  }

  @Test
  void aQueryAskedAheadAndNeverAgainDoesNoHarm() {
    sql.ahead(at("a"));
    sql.commit();
    Sql next = transaction();
    next.ahead(at("a"));
    next.write(INSERT, "a", 1);
    next.commit();
    assertThat(names(outside())).containsExactly("a");
  }

  private static Query<Long> at(String name) {
    return Query.of("SELECT at FROM t WHERE name = ?", row -> row.number("at"), name);
  }

  @Test
  void manyWritesKeepTheirOrderWhateverGoesTogether() {
    IntStream.range(0, 3 * Pending.MAX).forEach(at -> sql.write(INSERT, "n" + at, at));
    List<@Nullable Object[]> more =
        IntStream.range(0, 50)
            .mapToObj(at -> new @Nullable Object[] {"m" + at, 1_000 + at})
            .toList();
    sql.writeAll(INSERT, more);
    sql.write("UPDATE t SET at = -1 WHERE name = 'm49'");
    assertThat(names(sql)).hasSize(3 * Pending.MAX + 50).startsWith("m49", "n0", "n1");
    assertThat(trips)
        .as("three full messages, one for the rest of them, a batch and a read")
        .hasValueLessThan(7);
  }

  @Test
  void theSameStatementsGoThroughTimeAndAgain() throws SQLException {
    // From the fifth time on, the driver has the database keep each part as a statement.
    for (int at = 0; at < 12; at++) {
      Sql next = transaction();
      next.write(INSERT, "n" + at, at % 3 == 0 ? null : at);
      next.write("UPDATE t SET at = ? WHERE name = ?", at, "n" + at);
      assertThat(names(next)).hasSize(at + 1).endsWith("n" + at);
      next.write(INSERT, "gone", 99);
      next.write("DELETE FROM t WHERE name = ?", "gone");
      next.commit();
    }
    assertThat(names(outside())).hasSize(12);
  }

  @Test
  void oneFailureTakesAllBackNamesWhatWasSentAndLetsNothingFollow() throws SQLException {
    outside().update(INSERT, "a", 1);
    sql.write(INSERT, "b", 2);
    sql.write(INSERT, "a", 3);
    sql.write("DELETE FROM t WHERE name = ?", "secret@planted.example");
    assertThatThrownBy(() -> names(sql))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.DUPLICATE))
        .hasMessageContaining("23505")
        .hasMessageContaining("INSERT INTO t")
        .hasMessageContaining("DELETE FROM t")
        .hasMessageNotContaining("planted");
    int sent = trips.get();
    sql.write(INSERT, "c", 4);
    assertThatThrownBy(() -> names(sql)).hasMessageContaining("23505");
    assertThatThrownBy(sql::commit).hasMessageContaining("23505");
    assertThat(trips).as("nothing was sent after the failure").hasValue(sent);
    connection.rollback();
    assertThat(names(outside())).containsExactly("a");
  }

  @Test
  void aFailureAtTheCommitKeepsNothing() throws SQLException {
    outside().update(INSERT, "a", 1);
    sql.write(INSERT, "b", 2);
    sql.write(INSERT, "a", 3);
    assertThatThrownBy(sql::commit)
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.DUPLICATE));
    connection.rollback();
    assertThat(names(outside())).containsExactly("a");
    Sql next = transaction();
    next.write(INSERT, "c", 4);
    next.commit();
    assertThat(names(outside())).containsExactly("a", "c");
  }

  @Test
  void twoThatMeetAreToldSoWhereverTheirWritesAreSent() throws SQLException {
    outside().update(INSERT, "a", 1);
    assertThat(names(sql)).containsExactly("a");
    outside().update("UPDATE t SET at = 7");
    sql.write("UPDATE t SET at = 8 WHERE name = 'a'");
    assertThatThrownBy(sql::commit)
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.RETRY));
    connection.rollback();
    assertThat(outside().number("SELECT at FROM t")).isEqualTo(7);
  }

  @Test
  void whatCannotBeStoredIsRefusedAtOnceAndTheRestGoesOn() {
    sql.write(INSERT, "a", 1);
    assertThatThrownBy(() -> sql.write(INSERT, "b\u0000", 2))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.UNSTORABLE));
    assertThatThrownBy(() -> sql.exists("SELECT 1 FROM t WHERE name = ?", "\u0000"))
        .isInstanceOf(StoreException.class);
    sql.write(INSERT, "c", 3);
    sql.commit();
    assertThat(names(outside())).containsExactly("a", "c");
  }

  private static List<String> names(Sql sql) {
    return sql.list(NAMES, row -> row.string("name"));
  }

  private Sql outside() {
    return new Sql(other, Dialect.POSTGRESQL);
  }

  private Sql transaction() {
    return new Sql(counting(connection), Dialect.POSTGRESQL);
  }

  /** Counts what waits for the database. */
  private Connection counting(Connection counted) {
    return (Connection)
        proxy(
            counted,
            Connection.class,
            result -> result instanceof PreparedStatement made ? counting(made) : result);
  }

  private PreparedStatement counting(PreparedStatement counted) {
    return (PreparedStatement) proxy(counted, PreparedStatement.class, result -> result);
  }

  @FunctionalInterface
  private interface Change {
    @Nullable Object of(@Nullable Object result);
  }

  private Object proxy(Object target, Class<?> type, Change change) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            trips.incrementAndGet();
          }
          try {
            return change.of(method.invoke(target, arguments));
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }
}
