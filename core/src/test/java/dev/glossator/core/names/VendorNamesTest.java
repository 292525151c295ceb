// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.house.NameStyle;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorNamesTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static List<String> best(TableReading reading) {
    return reading.columns().stream().map(r -> r.best().text()).toList();
  }

  private static HouseLanguage house(DictionaryEntry entry, NameStyle style) {
    return new HouseLanguage(1, List.of(), List.of(entry), List.of(), style);
  }

  @Test
  void codesOfAVendorAreNamedWhereTheTableIsTheirs() {
    TableReading reading = NAMES.read(table("kna1", "mandt", "kunnr", "land1", "ort01"));

    assertThat(best(reading)).containsExactly("Client", "Customer Number", "Country Key", "City");
    assertThat(reading.table().best().text()).isEqualTo("Customer Master");
    assertThat(reading.columns()).allMatch(NameReading::proposed);
    assertThat(reading.columns().getFirst().best().parts())
        .extracting(NamePart::reason)
        .containsExactly("a code of SAP");
  }

  @Test
  void aFewCodesAmongOtherColumnsAreChance() {
    assertThat(best(NAMES.read(table("orders", "order_id", "menge", "waers", "amount"))))
        .doesNotContain("Quantity", "Currency");
    assertThat(
            best(
                NAMES.read(
                    table(
                        "t",
                        "menge",
                        "waers",
                        "werks",
                        "order_id",
                        "amount",
                        "status",
                        "created_at",
                        "updated_at",
                        "owner_name",
                        "city_name"))))
        .doesNotContain("Quantity", "Plant");
  }

  @Test
  void acronymsInACodeAreNoWordsOfTheHouse() {
    assertThat(best(NAMES.read(table("MARA", "MANDT", "MATNR", "EAN11"))))
        .containsExactly("Client", "Material Number", "International Article Number");
  }

  @Test
  void columnsThatOthersHaveAsWellShowNoVendor() {
    assertThat(best(NAMES.read(table("kunden", "id", "name1", "name2", "name3", "ort", "aktiv"))))
        .doesNotContain("Capitalization Date");
  }

  @Test
  void whatTheOrganisationReadsIsNotReadByTheVendor() {
    HouseLanguage house =
        house(new DictionaryEntry("netwr", "Order Value", false), NameStyle.TITLE);

    assertThat(best(NAMES.read(table(house, "VBAK", "MANDT", "VBELN", "NETWR", "WAERK"))))
        .contains("Order Value")
        .doesNotContain("Net Value");
  }

  @Test
  void theOrganisationGoesBefore() {
    HouseLanguage house =
        house(new DictionaryEntry("KUNNR", "Account Number", true), NameStyle.SENTENCE);

    assertThat(best(NAMES.read(table(house, "KNA1", "MANDT", "KUNNR", "LAND1", "STCEG"))))
        .as("its name, and its style for the others")
        .containsExactly("Client", "Account Number", "Country key", "VAT registration number");
  }
}
