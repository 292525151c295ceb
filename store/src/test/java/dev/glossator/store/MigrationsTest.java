// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.store.domains.DomainStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
  @TempDir Path directory;

  @Test
  void files_are_applied_once_and_later_ones_are_added() throws SQLException {
    Map<String, String> one = Map.of("V001__a.sql", "CREATE TABLE a (x TEXT);");
    Map<String, String> two =
        Map.of(
            "V001__a.sql", "CREATE TABLE a (x TEXT);", "V002__b.sql", "CREATE TABLE b (x TEXT);");
    try (Connection connection = connect()) {
      Migrations.apply(connection, one);
      Migrations.apply(connection, two);
      Migrations.apply(connection, two);
      assertThat(names(connection, "SELECT file FROM migration ORDER BY file"))
          .containsExactly("V001__a.sql", "V002__b.sql");
    }
  }

  @Test
  void a_changed_file_is_refused_by_name() throws SQLException {
    try (Connection connection = connect()) {
      Migrations.apply(connection, Map.of("V001__a.sql", "CREATE TABLE a (x TEXT);"));
      assertThatThrownBy(
              () -> Migrations.apply(connection, Map.of("V001__a.sql", "CREATE TABLE a (y TEXT);")))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("V001__a.sql")
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void a_database_of_a_newer_program_is_refused() throws SQLException {
    try (Connection connection = connect()) {
      Migrations.apply(connection, Map.of("V900__z.sql", "CREATE TABLE z (x TEXT);"));
      assertThatThrownBy(() -> Migrations.apply(connection))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("newer");
    }
  }

  @Test
  void a_file_that_fails_half_way_leaves_nothing() throws SQLException {
    try (Connection connection = connect()) {
      String text = "CREATE TABLE a (x TEXT);\nCREATE TABLE a (x TEXT);\n";
      assertThatThrownBy(() -> Migrations.apply(connection, Map.of("V001__a.sql", text)))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("V001__a.sql failed (SQLITE_ERROR); nothing was changed");
      assertThat(names(connection, "SELECT name FROM sqlite_master")).isEmpty();
    }
  }

  @Test
  void deleting_a_domain_knows_every_table_that_holds_a_part_of_one() throws SQLException {
    try (Connection connection = connect()) {
      Migrations.apply(connection);
      assertThat(DomainStore.TABLES_OF_A_DOMAIN)
          .containsExactlyInAnyOrderElementsOf(tablesWith(connection, "domain_id"));
      List<String> others =
          names(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
      others.removeAll(DomainStore.TABLES_OF_A_DOMAIN);
      others.removeAll(List.of("domain", "migration"));
      assertThat(DomainStore.TABLES_OF_A_RUN).containsExactlyInAnyOrderElementsOf(others);
      assertThat(tablesWith(connection, "run_id")).containsAll(others);
    }
  }

  @Test
  void tokens_from_before_callers_were_told_apart_stay_with_the_only_key() throws SQLException {
    try (Connection connection = connect()) {
      Map<String, String> before = new TreeMap<>(Migrations.load());
      before.keySet().removeIf(file -> file.compareTo("V030") >= 0);
      Migrations.apply(connection, before);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO access_key (id, name, role_arn, user_id, administrator, sealed_secret,"
                + " active, created_at) VALUES ('k', 'default', 'arn', 'the user', 1, x'00', 1, 1)");
        statement.execute(
            "INSERT INTO client_token (domain_id, operation, token, request_hash, answer,"
                + " created_at) VALUES ('d', 'CreateAsset', 't', 'h', '{}', 1)");
      }
      connection.commit();
      Migrations.apply(connection);
      assertThat(names(connection, "SELECT user_id || '/' || token FROM client_token"))
          .containsExactly("the user/t");
    }
  }

  private static List<String> tablesWith(Connection connection, String column) throws SQLException {
    return names(
        connection,
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = '"
            + column
            + "' WHERE m.type = 'table'");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("m.db"));
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
