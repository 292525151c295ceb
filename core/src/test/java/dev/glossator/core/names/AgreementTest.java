// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.names.Agreement.Decided;
import dev.glossator.core.prediction.PredictionChoice;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();
  private static final String[] ORDERS = {
    "ord_no", "cust_no", "ord_dt", "crncy_cd", "net_amt", "dlv_addr"
  };

  private static double share(int kept, int changed) {
    return Agreement.after(
            Stream.concat(
                    Collections.nCopies(kept, new Decided(0.95, true)).stream(),
                    Collections.nCopies(changed, new Decided(0.95, false)).stream())
                .toList())
        .share();
  }

  /** The confidence in an order date, after names were given to the columns of another table. */
  private static double orderDate(HouseLanguage house) {
    return NAMES
        .read(table(house, "deliveries", "dlv_no", "ord_dt", "whse_cd"))
        .columns()
        .get(1)
        .best()
        .confidence();
  }

  private static HouseLanguage given(String... names) {
    return new HouseLanguage(
        1,
        Stream.iterate(0, i -> i < names.length, i -> i + 1)
            .map(i -> new AcceptedName("orders", ORDERS[i], names[i], true))
            .filter(name -> !name.column().equals("ord_dt"))
            .toList(),
        List.of());
  }

  @Test
  void isSureOfNothingBeforeAnythingWasDecided() {
    assertThat(Agreement.EXPECTED.of(1)).isLessThan(0.95);
    assertThat(Agreement.EXPECTED.of(0.6)).isEqualTo(0.6);
    assertThat(orderDate(HouseLanguage.EMPTY)).isBetween(0.5, 0.95);
  }

  @Test
  void growsWithWhatIsKeptAndFallsWithWhatIsChanged() {
    assertThat(share(1, 0)).isGreaterThan(share(0, 0));
    assertThat(share(20, 0)).isGreaterThan(0.98);
    assertThat(share(0, 1)).isLessThan(0.9);
    assertThat(share(30, 30)).isCloseTo(0.53, within(0.05));
    assertThat(share(0, 60)).isLessThan(0.05);
  }

  @Test
  void ofAnUnsureReadingThatWasChangedSaysLittle() {
    double unsure = Agreement.after(List.of(new Decided(0.2, false))).share();

    assertThat(unsure).isGreaterThan(share(0, 1)).isCloseTo(share(0, 0), within(0.02));
  }

  @Test
  void keepsTheOrderOfConfidences() {
    for (Agreement agreement :
        List.of(Agreement.EXPECTED, new Agreement(0.99), new Agreement(0.4), Agreement.FULL)) {
      for (double p = 0.01; p <= 1; p += 0.01) {
        assertThat(agreement.of(p)).isGreaterThan(agreement.of(p - 0.01)).isLessThanOrEqualTo(p);
      }
    }
  }

  @Test
  void anOrganisationThatCallsThingsOtherwiseIsBelievedLess() {
    double before = orderDate(HouseLanguage.EMPTY);
    double agreeing =
        orderDate(
            given(
                "Order Number",
                "Customer Number",
                "",
                "Currency Code",
                "Net Amount",
                "Delivery Address"));
    double otherwise =
        orderDate(given("Reference", "Party", "", "Denomination", "Consideration", "Ship To"));

    assertThat(agreeing).isGreaterThan(before);
    assertThat(otherwise).isLessThan(0.6 * before);
  }

  @Test
  void saysOnTheTableThatNamesAreKeptLess() {
    HouseLanguage otherwise =
        given("Reference", "Party", "", "Denomination", "Consideration", "Ship To");

    assertThat(claims(otherwise))
        .anyMatch(text -> text.matches("of names .* keep about \\d+ in 100: .*"));
    assertThat(claims(HouseLanguage.EMPTY)).noneMatch(text -> text.contains("keep about"));
  }

  private static List<String> claims(HouseLanguage house) {
    var input = table(house, "deliveries", "dlv_no", "ord_dt");
    return NAMES
        .predictions(input, NAMES.read(input))
        .getFirst()
        .choices()
        .getFirst()
        .claims()
        .stream()
        .map(PredictionChoice.Claim::text)
        .toList();
  }

  @Test
  void dictionariesOfCodesSayNothingOfOtherColumns() {
    HouseLanguage codes =
        new HouseLanguage(
            1,
            List.of(),
            Stream.of("BUKRS", "WERKS", "MATNR", "LIFNR", "KUNNR")
                .map(code -> new DictionaryEntry(code, "Something of " + code.length(), true))
                .toList());

    assertThat(orderDate(codes)).isEqualTo(orderDate(HouseLanguage.EMPTY));
  }

  @Test
  void aNameFromAnotherTableIsAsSureAsSuchNamesComeAgain() {
    List<AcceptedName> once = List.of(new AcceptedName("a", "status", "Order Status", true));
    List<AcceptedName> thrice =
        Stream.of("a", "b", "c")
            .map(t -> new AcceptedName(t, "status", "Order Status", true))
            .toList();
    List<AcceptedName> never =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(t -> new AcceptedName(t, "code", "Code of " + t, true))
            .toList();
    List<AcceptedName> both = Stream.concat(once.stream(), never.stream()).toList();

    assertThat(status(once)).isBetween(0.85, 0.95);
    assertThat(status(thrice)).isGreaterThan(status(once));
    assertThat(status(both)).isLessThan(0.7);
  }

  @Test
  void whatMostTablesCallAColumnGoesBeforeWhatOneDoes() {
    List<AcceptedName> names =
        List.of(
            new AcceptedName("a", "status", "State", true),
            new AcceptedName("b", "status", "Order Status", true),
            new AcceptedName("c", "status", "Order Status", true));

    assertThat(new HouseIndex(new HouseLanguage(1, names, List.of())).name("x", "status"))
        .map(HouseIndex.Known::value)
        .contains("Order Status");
  }

  private static double status(List<AcceptedName> accepted) {
    return new HouseIndex(new HouseLanguage(1, accepted, List.of()))
        .name("x", "status")
        .orElseThrow()
        .confidence();
  }
}
