// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.glossaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.store.TestingStores;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermEntriesTest {

  @Test
  void shortAndLongTextMakeOneDefinition() {
    assertThat(TermEntries.definition("Who buys.", "A person or company.\nSynonyms: Client"))
        .isEqualTo("Who buys. A person or company.");
    assertThat(TermEntries.definition(null, null)).isEmpty();
    assertThat(TermEntries.definition("Who buys.", null)).isEqualTo("Who buys.");
  }

  @Test
  void aCutShortTextGivesWayToTheWholeOne() {
    assertThat(TermEntries.definition("Who bu…", "Who buys.")).isEqualTo("Who buys.");
    assertThat(TermEntries.definition("Who buys.", "Who buys.")).isEqualTo("Who buys.");
  }

  @Test
  void synonymsStandInALineOfTheirOwn() {
    assertThat(TermEntries.synonyms("Text.\nSynonyms: Client; Account holder ;"))
        .containsExactly("Client", "Account holder");
    assertThat(TermEntries.synonyms("No Synonyms: here")).isEmpty();
  }

  /** It is asked before each run: of 50,000 terms a scan took forty milliseconds. */
  @Test
  void theLastChangeIsReadFromAnIndex(@TempDir Path directory) throws SQLException {
    TestingStores.sqlite(directory).close();
    try (var connection =
        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("glossator.db"))) {
      assertThat(
              new Sql(connection, Dialect.SQLITE)
                  .list(
                      "EXPLAIN QUERY PLAN " + TermEntries.LAST_CHANGE,
                      row -> row.string("detail"),
                      "d"))
          .containsExactly(
              "SEARCH glossary_term USING COVERING INDEX glossary_term_by_change (domain_id=?)");
    }
  }
}
