// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.house.NameStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An organisation's capitals, glossary terms and way of writing names. */
class HouseFormsTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static List<String> names(HouseLanguage house, String... columns) {
    return NAMES.read(table(house, "positions", columns)).columns().stream()
        .map(r -> r.best().text())
        .toList();
  }

  private static HouseLanguage accepted(String column, String value) {
    return new HouseLanguage(1, List.of(new AcceptedName("other", column, value, true)), List.of());
  }

  private static HouseLanguage terms(String... names) {
    return HouseLanguage.EMPTY.withTerms(List.of(names));
  }

  @Test
  void acceptedCapitalsAreKeptInOtherNames() {
    assertThat(names(HouseLanguage.EMPTY, "pnl_date", "cust_id"))
        .containsExactly("Profit and Loss Date", "Customer ID");
    assertThat(names(accepted("pnl_amt", "PnL Amount"), "pnl_date")).containsExactly("PnL Date");
    assertThat(names(accepted("ord_id", "Order Id"), "cust_id")).containsExactly("Customer Id");
    assertThat(names(accepted("birth_dt", "Date Of Birth"), "date_of_death"))
        .containsExactly("Date Of Death");
  }

  @Test
  void aShoutedNameShowsTheFormOfNoWord() {
    assertThat(names(accepted("net_price", "NET PRICE"), "net_weight"))
        .containsExactly("Net Weight");
  }

  @Test
  void dictionariesAndTermsShowFormsToo() {
    HouseLanguage dictionary =
        new HouseLanguage(1, List.of(), List.of(new DictionaryEntry("eco", "eCommerce", false)));

    assertThat(names(dictionary, "eco_orders")).containsExactly("eCommerce Orders");
    assertThat(names(terms("eCommerce Order"), "ecommerce_revenue"))
        .containsExactly("eCommerce Revenue");
  }

  @Test
  void aTermGivesTheLettersItStates() {
    NameReading reading =
        NAMES
            .read(table(terms("Margin at Risk (MAR)"), "positions", "mar_amt"))
            .columns()
            .getFirst();

    assertThat(reading.best().text()).isEqualTo("Margin at Risk Amount");
    assertThat(reading.best().parts().getFirst().reason())
        .isEqualTo("short for the glossary term Margin at Risk (MAR)");
    assertThat(names(HouseLanguage.EMPTY, "mar_amt")).doesNotContain("Margin at Risk Amount");
  }

  @Test
  void initialsOfATermCountOnlyWhereNothingElseIsKnown() {
    assertThat(names(terms("Regulatory Kapital Quotient Zone"), "rkqz_cd"))
        .containsExactly("Regulatory Kapital Quotient Zone Code");
    assertThat(names(terms("Account Master Table"), "net_amt")).containsExactly("Net Amount");
    assertThat(names(terms("Regulatory Kapital Quotient Zone", "Rich Kind Quick Zebra"), "rkqz_cd"))
        .as("two terms with the same initials")
        .doesNotContain("Regulatory Kapital Quotient Zone Code", "Rich Kind Quick Zebra Code");
  }

  @Test
  void aReadingThatIsATermGoesBeforeOthers() {
    List<String> alone = names(HouseLanguage.EMPTY, "prod_cat");
    assertThat(names(terms("Production Category"), "prod_cat"))
        .isNotEqualTo(alone)
        .containsExactly("Production Category");
  }

  @Test
  void aTermThatOnlyItsLettersSpeakForDoesNot() {
    assertThat(names(terms("Service Level"), "sev_lvl")).containsExactly("Severity Level");
  }

  @Test
  void inSentencesOnlyTheFirstWordAndAcronymsAreCapital() {
    HouseLanguage sentences =
        new HouseLanguage(
            1,
            List.of(new AcceptedName("other", "pnl_amt", "PnL amount", true)),
            List.of(new DictionaryEntry("cp", "Counter Party", false)),
            List.of(),
            NameStyle.SENTENCE);

    assertThat(names(sentences, "net_amt", "ord_id", "pnl_date", "cp_vat_no"))
        .containsExactly("Net amount", "Order ID", "PnL date", "Counter party VAT number");
  }
}
