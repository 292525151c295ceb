// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestatedNameTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static List<String> best(String table, String... columns) {
    return NAMES.read(table(table, columns)).columns().stream().map(r -> r.best().text()).toList();
  }

  private static List<String> texts(NameReading reading) {
    return reading.candidates().stream().map(NameCandidate::text).toList();
  }

  @Test
  void readsInitialsOfTheTablesNameBehindAnotherWordOfIt() {
    assertThat(best("FactCallCenter", "FactCCShift", "FactCCIssues", "FactCCOrders"))
        .containsExactly(
            "Fact Call Center Shift", "Fact Call Center Issues", "Fact Call Center Orders");
  }

  @Test
  void readsWordsOfTheTablesNameThatAreShortenedOneByOne() {
    assertThat(
            best("StoreReseller", "SResBankName", "SResPhone", "SResOrderMonth", "SResYearOpened"))
        .containsExactly(
            "Store Reseller Bank Name",
            "Store Reseller Phone",
            "Store Reseller Order Month",
            "Store Reseller Year Opened");
  }

  @Test
  void saysWhereTheWordsComeFrom() {
    List<NamePart> parts =
        NAMES
            .read(table("FactCallCenter", "FactCCShift", "FactCCIssues", "FactCCOrders"))
            .columns()
            .getFirst()
            .best()
            .parts();

    assertThat(parts).contains(new NamePart("cc", "call center", "from the table's name"));
  }

  @Test
  void offersTheTablesNameAsItIsWritten() {
    NameReading reading = NAMES.read(table("ShipMethod", "SMName")).columns().getFirst();

    assertThat(texts(reading)).contains("Ship Method Name");
  }

  @Test
  void doesNotTakeAWordForInitialsOfATableItHasNothingOf() {
    assertThat(best("WorkOrder", "PriceDate", "Route", "Sum"))
        .containsExactly("Price Date", "Route", "Sum");
  }
}
