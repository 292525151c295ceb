// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import static dev.glossator.core.descriptions.TestingTable.numbers;
import static dev.glossator.core.descriptions.TestingTable.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.DateOrder;
import dev.glossator.core.evidence.SemanticType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From values to the sentence about their column, by the profile that every source makes. */
class ColumnDescriberTest {
  private final TestingTable table = new TestingTable();

  @Test
  void oneRowShowsNoRangeAndNoRule() {
    assertThat(table.column("vat_pct", "VAT Percent", List.of("19")).text()).isEmpty();
  }

  @Test
  void aDayInOneRowIsNoPeriod() {
    assertThat(table.column("go_live_dt", "Go Live Date", List.of("2018-01-01")).text()).isEmpty();
  }

  @Test
  void codesOfDigitsKeepTheirZeros() {
    assertThat(table.column("brnch", "Branch", times(10, "001", "002", "010")).text())
        .isEqualTo("Branch of the order: 001, 002 or 010.");
  }

  @Test
  void numbersThatAreCodesAreNotGrouped() {
    assertThat(table.column("plnt_cd", "Plant Code", times(10, "1000", "1100")).text())
        .isEqualTo("Plant code of the order: 1000 (50 %) or 1100.");
  }

  @Test
  void yearsWithTheirMonthsAreNotGrouped() {
    List<String> months = new ArrayList<>(numbers(202401, 202412));
    assertThat(table.column("yr_mth", "Year Month", months).text())
        .isEqualTo("Year month of the order, between 202401 and 202412.");
  }

  @Test
  void smallNumbersAreNotRoundedToNothing() {
    List<String> rates =
        new ArrayList<>(IntStream.range(1, 40).mapToObj(i -> "0.0003" + i).toList());
    assertThat(table.column("dflt_rt", "Default Rate", rates).text())
        .isEqualTo("Default rate of the order, between 0.00031 and 0.00039.");
  }

  @Test
  void aDayThatStandsForNoneEndsNoPeriod() {
    List<String> days = new ArrayList<>(times(30, "9999-12-31"));
    IntStream.range(10, 20).forEach(d -> days.add("2022-06-" + d));
    assertThat(table.column("exp_dt", "Expiry Date", days).text())
        .isEqualTo("Expiry date of the order, from June 2022 on, 9999-12-31 for 75 %.");
  }

  @Test
  void eightDigitsAreADayAndNoText() {
    List<String> days = numbers(20240110, 20240131);
    assertThat(table.column("ordr_dt", "Order Date", days).text())
        .isEqualTo("Order date, written as eight digits, year first; all in January 2024.");
  }

  @Test
  void anAmountWhoseNameSaysItsCurrencyIsNotInAnother() {
    List<String> amounts = numbers(100, 160);
    List<String> currencies = new ArrayList<>(Collections.nCopies(61, "EUR"));
    currencies.set(3, "USD");
    assertThat(
            table.column("amt_usd", "Amount", amounts).column("ccy", "Currency", currencies).text())
        .isEqualTo("Amount of the order, between 100 and 160.");
  }

  @Test
  void whatIsTrueOfAThingIsNotOfTheThing() {
    assertThat(table.column("is_active", "Is Active", times(20, "true", "false")).text())
        .isEqualTo("Is active: false (50 %) or true.");
  }

  @Test
  void aFlagWithoutTheWordIsNotOfTheThing() {
    assertThat(table.column("archived", "Archived", times(20, "0", "0", "0", "1")).text())
        .isEqualTo("Archived: 0 (75 %) or 1.");
  }

  @Test
  void aMomentThatEndsInAPrepositionIsNotOfTheThing() {
    assertThat(table.column("raised_at", "Raised At", times(3, "2025-01-02", "2025-03-04")).text())
        .isEqualTo("Raised at, from January to March 2025.");
  }

  @Test
  void numbersAreListedBySizeAndTheMostFrequentHasItsShare() {
    assertThat(table.column("prio", "Priority", times(10, "2", "0", "2", "1")).text())
        .isEqualTo("Priority of the order: 0, 1 or 2 (50 %).");
  }

  @Test
  void theFormOfADateShowsWhereOneNumberIsAboveTwelve() {
    List<String> european = List.of("03.01.2024", "17.02.2024", "31.12.2024", "02.02.2024");
    List<String> american = List.of("01/31/2024", "12/02/2024", "02/17/2024", "01/31/2024");
    List<String> either = List.of("01/02/2024", "03/04/2024", "05/06/2024");
    assertThat(table.column("ordr_dt", "Order Date", european).text())
        .isEqualTo("Order date, written as day.month.year; from January to December 2024.");
    table.clear();
    assertThat(table.column("ordr_dt", "Order Date", american).text())
        .isEqualTo("Order date, written as month/day/year; from January to December 2024.");
    table.clear();
    List<String> once = new ArrayList<>();
    IntStream.range(1, 31).forEach(d -> once.add(String.format(Locale.ROOT, "%02d/04/2024", d)));
    once.addAll(List.of("01/01/2024", "02/12/2024"));
    assertThat(table.column("ordr_dt", "Order Date", once).text())
        .isEqualTo("Order date, written as day/month/year; from January to December 2024.");
    table.clear();
    assertThat(table.column("ordr_dt", "Order Date", either).text())
        .isEqualTo("Order date, written as text.");
  }

  @Test
  void hexadecimalDigitsAreNotSaidToBeOfAHash() {
    List<String> keys =
        IntStream.range(0, 30)
            .mapToObj(i -> String.format(Locale.ROOT, "%032x", i * 977L))
            .toList();
    assertThat(table.column("sess_ky", "Session Key", keys).text())
        .isEqualTo("Session key of the order, 32 hexadecimal digits.");
  }

  @Test
  void theAddressOfANetworkCardIsNoIpAddress() {
    List<String> cards =
        IntStream.range(10, 40).mapToObj(i -> "3A:0F:" + i + ":77:B2:" + (i + 30)).toList();
    assertThat(table.column("mac_addr", "MAC Address", cards).text()).isEmpty();
  }

  @Test
  void westIsNotLessThanNothing() {
    assertThat(table.column("lon", "Longitude", List.of("-74.5", "9.99", "121.25")).text())
        .isEqualTo("Longitude of the order, between -74.50 and 121.25.");
  }

  @Test
  void valuesWithCommasMakeNoList() {
    assertThat(table.column("sbjct", "Subject", times(10, "Lamp, red", "Lamp, blue")).text())
        .isEmpty();
  }

  @Test
  void inACurrencyColumnThatIsCalledSoTheRowIsNamed() {
    List<String> currencies = new ArrayList<>(Collections.nCopies(61, "EUR"));
    currencies.set(3, "USD");
    assertThat(
            table
                .column("price", "Price", numbers(100, 160))
                .column("currency", "Currency", currencies)
                .text())
        .isEqualTo("Price of the order, in the currency of its row; between 100 and 160.");
  }

  @Test
  void theTableIsNamedWhereItsNameIsTrustedOnly() {
    List<String> amounts = numbers(100, 160);
    assertThat(table.column("dscnt", "Discount", amounts).read(0.5, 0.9).text())
        .isEqualTo("Discount of the order, between 100 and 160.");
    assertThat(table.read(0.49, 0.9).text()).isEqualTo("Discount, between 100 and 160.");
  }

  @Test
  void aNameThatIsHardlyRightIsNotRepeated() {
    List<String> amounts = new ArrayList<>(numbers(100, 160));
    amounts.set(7, "100");
    assertThat(table.column("netwr", "Network", amounts).read(0.9, 0.24).text())
        .isEqualTo("Between 100 and 160.");
  }

  @Test
  void aSingleValueBelowZeroIsNamed() {
    List<String> minutes = new ArrayList<>(numbers(1, 60));
    minutes.addAll(Collections.nCopies(20, "-1"));
    assertThat(table.column("incl_min", "Included Minutes", minutes).text())
        .isEqualTo("Included minutes of the order, between -1 and 60; -1 for 25 %.");
  }

  @Test
  void noValueOfASensitiveColumnIsNamed() {
    List<String> amounts = new ArrayList<>(numbers(1, 60));
    amounts.addAll(Collections.nCopies(20, "-4711"));
    table.column("sls_amt", "Sales Amount", amounts).sent(SemanticType.NONE, true, true);
    assertThat(table.text()).isEqualTo("Sales amount of the order; 25 % are negative.");
  }

  @Test
  void daysWrittenAsTextOfWhichNoValueWasSentAreStillSaidToBe() {
    table.column("ord_dt", "Order Date", numbers(1, 5)).sent(SemanticType.DATE_TEXT, false, false);
    assertThat(table.text()).isEqualTo("Order date, written as text.");
  }

  @Test
  void bothBoundsHaveTheSamePlaces() {
    assertThat(table.column("vat_amt", "VAT Amount", List.of("1.73", "9.5", "17.1")).text())
        .isEqualTo("VAT amount of the order, between 1.73 and 17.10.");
    table.clear();
    assertThat(table.column("price", "Price", List.of("9.2", "11.5", "119.5")).text())
        .isEqualTo("Price of the order, between 9.20 and 119.50.");
    table.clear();
    assertThat(table.column("rslt_val", "Result Level", List.of("0", "4.5", "185.8")).text())
        .isEqualTo("Result level of the order, between 0 and 185.8.");
  }

  @Test
  void aValueThatBeginsASentenceStaysAsItIsWritten() {
    table.column("gsprrt", "Gasport", times(10, "n", "n", "j")).read(0.9, 0.2);
    assertThat(table.text()).isEqualTo("n (67 %) or j.");
    table.clear();
    table.column("waehr", "Way", times(30, "EUR")).read(0.9, 0.2);
    assertThat(table.text()).isEqualTo("Always EUR.");
  }

  @Test
  void valuesOfWhichNoneStandsOutAreInTheOrderOfTexts() {
    assertThat(table.column("whs_cd", "Warehouse Code", times(10, "WH2", "WH0", "WH1")).text())
        .isEqualTo("Warehouse code of the order: WH0, WH1 or WH2.");
  }

  @Test
  void aFewNumbersOfFourDigitsAreNotGroupedUnlessTheyMeasure() {
    assertThat(table.column("vkorg", "Sales Unit", times(10, "1000", "2000")).text())
        .isEqualTo("Sales unit of the order: 1000 (50 %) or 2000.");
    table.clear();
    assertThat(table.column("krdlm", "Limit", times(10, "0", "1000", "10000")).text())
        .isEqualTo("Limit of the order: 0, 1,000 or 10,000.");
    table.clear();
    assertThat(table.column("dep_amt", "Deposit Amount", times(10, "1000", "2000")).text())
        .isEqualTo("Deposit amount of the order: 1,000 (50 %) or 2,000.");
  }

  @Test
  void numbersThatCountRowsHaveNoRange() {
    assertThat(table.column("trn_seq", "Transaction Sequence", numbers(1, 60)).text()).isEmpty();
  }

  @Test
  void aMeasuredValueHasHundredthsOnlyAsMoney() {
    List<String> values = List.of("0.1", "9.5", "147.4");
    assertThat(table.column("obs_val", "Observed Value", values).text())
        .isEqualTo("Observed value of the order, between 0.1 and 147.4.");
    table.clear();
    List<String> currencies = List.of("EUR", "USD", "EUR");
    table.column("itm_val", "Item Value", values).column("ccy", "Currency", currencies);
    assertThat(table.text())
        .isEqualTo("Item value of the order, in the currency of ccy; between 0.10 and 147.40.");
  }

  @Test
  void fewCodesAreCountedInWords() {
    String[] states = {"FL", "TX", "GA", "SC", "LA", "AL", "NC"};
    assertThat(table.column("risk_state", "Risk State", times(5, states)).text())
        .isEqualTo("Risk state of the order, one of seven two-letter codes of US states.");
  }

  @Test
  void aNameInsideAnotherNumberIsNotTakenOut() {
    List<String> days = List.of("2025-01-02", "2025-03-04", "2026-05-07");
    table.column("trd_dt", "Trade Date", days).column("ma20", "May 20", times(1, "1", "2", "3"));
    assertThat(table.text()).isEqualTo("Trade date of the order, from January 2025 to May 2026.");
  }

  @Test
  void numbersOnTheCalendarAreDaysWhateverTheirName() {
    List<String> days = new ArrayList<>(times(80, "0"));
    days.addAll(List.of("20240102", "20240203", "20240305", "20240406", "20240507", "20240608"));
    days.addAll(List.of("20240709", "20240810", "20240911", "20241012", "20241113", "20241214"));
    days.addAll(List.of("20250102", "20250203", "20250305", "20250406", "20250507", "20250608"));
    assertThat(table.column("cifcld", "Close", days).text())
        .isEqualTo(
            "Close of the order, written as eight digits, year first; from January 2024 to June 2025,"
                + " 0 for 82 %.");
  }

  @Test
  void valuesThatAreNoDaysDoNotSayHowDaysAreWritten() {
    List<String> days = new ArrayList<>(Collections.nCopies(5, "0"));
    for (int day = 1; day <= 28; day++) {
      days.add(String.format(Locale.ROOT, "%02d.05.24", day));
    }
    assertThat(table.column("close_dt", "Close Date", days).text())
        .contains("written as day.month.year");
  }

  @Test
  void aFewDaysWrittenOtherwiseDoNotSayHowAllAre() {
    List<String> days = new ArrayList<>(List.of("31.12.2023", "05.01.2023"));
    for (int year = 2000; year < 2023; year++) {
      days.add(year + "-03-17");
    }
    assertThat(table.column("close_dt", "Close Date", days).text())
        .doesNotContain("day.month.year")
        .doesNotContain("2023");
  }

  @Test
  void momentsInDigitsAndInUnixTimeHaveAPeriod() {
    List<String> digits = List.of("20261101083000", "20261107235959", "20261103120000");
    assertThat(table.column("strt_dttm", "Start Time", digits).text())
        .isEqualTo(
            "Start time of the order, written as fourteen digits, year first; all in November 2026.");
    table.clear();
    List<String> unix = List.of("1780300800000", "1795824000000", "1785000000000");
    assertThat(table.column("event_ts", "Event Timestamp", unix).text())
        .isEqualTo(
            "Event timestamp of the order, in milliseconds of Unix time; from June to November 2026.");
  }

  @Test
  void monthsAreNotGroupedInOtherLanguagesEither() {
    List<String> months =
        times(4, "202601", "202602", "202603", "202604", "202610", "202611", "202612");
    assertThat(table.column("prd", "Periodo", months).text())
        .isEqualTo("Periodo of the order, between 202601 and 202612.");
    table.clear();
    assertThat(table.column("mth", "Month", List.of("2026-01", "2026-02", "2026-10")).text())
        .isEqualTo("Month of the order, from January to October 2026.");
  }

  @Test
  void numbersAsPeopleWriteThemAreNumbers() {
    assertThat(table.column("umsatz", "Turnover", List.of("1.234,56", "-12,5", "-7", "8")).text())
        .isEqualTo("Turnover of the order, between -12.50 and 1,234.56; 50 % are negative.");
    table.clear();
    assertThat(table.column("sls", "Turnover", List.of("1,234,567.25", "12.5", "8,000")).text())
        .isEqualTo("Turnover of the order, between 12.50 and 1,234,567.25.");
    table.clear();
    assertThat(table.column("gew", "Mass", List.of("1,234", "0,567", "12,125")).text())
        .isEqualTo("Mass of the order, between 0.567 and 12.125.");
    table.clear();
    // Thousands or decimals: nobody knows.
    assertThat(table.column("x", "Turnover", List.of("1,234", "5,678", "7,125")).text()).isEmpty();
  }

  @Test
  void aDateThatIsNeverBeforeAnotherSaysSo() {
    List<String> days = List.of("2024-01-05", "2024-02-05", "2024-03-05");
    table.column("dlv_dt", "Delivery Date", days).ordered(new DateOrder("dlv_dt", "ord_dt", 3));
    assertThat(table.text())
        .isEqualTo("Delivery date of the order, from January to March 2024; never before ord_dt.");
  }

  @Test
  void aDateOfTheRecordIsNotSaidToBeAfterOthers() {
    List<String> days = List.of("2024-01-05", "2024-02-05", "2024-03-05");
    table.column("dlv_dt", "Delivery Date", days).ordered(new DateOrder("dlv_dt", "created_at", 3));
    assertThat(table.text()).isEqualTo("Delivery date of the order, from January to March 2024.");
  }

  @Test
  void versionsAndOtherDottedCodesAreListed() {
    assertThat(table.column("app_ver", "Version", times(20, "1.4.2", "1.5.0", "1.4.2")).text())
        .isEqualTo("Version of the order: 1.4.2 (67 %) or 1.5.0.");
    table.clear();
    String[] registers = {"1-1:1.8.0", "7-20:3.0.0", "1-1:1.8.0"};
    assertThat(table.column("obis", "Register", times(20, registers)).text())
        .isEqualTo("Register of the order: 1-1:1.8.0 (67 %) or 7-20:3.0.0.");
    table.clear();
    assertThat(table.column("term_cd", "Term", times(20, "2023W", "2024S", "2023W")).text())
        .isEqualTo("Term of the order: 2023W (67 %) or 2024S.");
  }

  @Test
  void aLanguageWithItsCountryIsNoIsoCode() {
    assertThat(table.column("locale", "Locale", times(20, "de-DE", "de-DE", "en-GB")).text())
        .isEqualTo("Locale of the order, as a language tag; de-DE (67 %) or en-GB.");
    table.clear();
    assertThat(table.column("lang", "Language", times(20, "de", "de", "en")).text())
        .isEqualTo("Language of the order, as an ISO 639 code; de (67 %) or en.");
  }

  @Test
  void fromIsSaidOnce() {
    List<String> days = List.of("2019-01-01", "2020-03-01", "2021-06-01");
    assertThat(table.column("valid_frm", "Valid From", days).text())
        .isEqualTo("Valid from: January 2019 to June 2021.");
  }
}
