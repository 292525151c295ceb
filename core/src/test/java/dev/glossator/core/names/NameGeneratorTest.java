// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameGeneratorTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static List<String> best(TableReading reading) {
    return reading.columns().stream().map(r -> r.best().text()).toList();
  }

  @Test
  void expandsTheEverydayAbbreviations() {
    TableReading reading =
        NAMES.read(table("sls_ord_hdr", "ord_no", "cust_no", "ord_dt", "crncy_cd", "net_amt"));

    assertThat(best(reading))
        .containsExactly(
            "Order Number", "Customer Number", "Order Date", "Currency Code", "Net Amount");
    assertThat(reading.table().best().text()).isEqualTo("Sales Order Header");
  }

  @Test
  void splitsWhatIsReadableAndKeepsAcronyms() {
    TableReading reading =
        NAMES.read(table("t", "orderId", "created_at", "productURL", "VATNumber", "first_name"));

    assertThat(best(reading))
        .containsExactly("Order ID", "Created at", "Product URL", "VAT Number", "First Name");
    assertThat(reading.columns()).allMatch(NameReading::proposed);
  }

  @Test
  void keepsCodesThatMeanTheSameInEveryHouse() {
    TableReading reading = NAMES.read(table("prod_mst", "ean", "prod_sku", "gtin", "cust_dob"));

    assertThat(best(reading))
        .containsExactly("EAN", "Product SKU", "GTIN", "Customer Date of Birth");
  }

  @Test
  void readsTheAbbreviationsOfTrades() {
    assertThat(best(NAMES.read(table("fct_sls", "customer_sk", "product_bk", "ly_sls_amt"))))
        .containsExactly(
            "Customer Surrogate Key", "Product Business Key", "Last Year Sales Amount");
    assertThat(best(NAMES.read(table("dim_dt", "dow", "doy", "mtd_amt", "qtd_amt"))))
        .containsExactly(
            "Day of Week", "Day of Year", "Month to Date Amount", "Quarter to Date Amount");
  }

  @Test
  void acronymsAreNotTakenForShortWords() {
    assertThat(best(NAMES.read(table("cust_mstr", "ssn", "crm_no", "scd_hash", "dbt_valid_from"))))
        .containsExactly("SSN", "CRM Number", "SCD Hash", "dbt Valid from");
  }

  @Test
  void nothingIsShortForAnAcronym() {
    assertThat(NAMES.read(table("prod", "prod_sk")).columns().getFirst().candidates())
        .noneMatch(c -> c.text().contains("SKU"));
  }

  @Test
  void readsSingleLettersByTheWordsBesideThem() {
    TableReading reading = NAMES.read(table("Person", "FName", "MName", "LName", "BDate"));

    assertThat(best(reading))
        .containsExactly("First Name", "Middle Name", "Last Name", "Birth Date");
  }

  @Test
  void offersNumberOfForAShortenedNumber() {
    NameReading reading = NAMES.read(table("household", "num_rooms")).columns().getFirst();

    assertThat(reading.candidates().subList(0, 2))
        .extracting(NameReading.NameCandidate::text)
        .contains("Number of Rooms");
  }

  @Test
  void offersNoNumberOfNothing() {
    TableReading reading = NAMES.read(table("orders", "ord_no", "line_num_2", "num_lines"));

    assertThat(reading.columns())
        .flatExtracting(NameReading::candidates)
        .extracting(NameReading.NameCandidate::text)
        .contains("Number of Lines")
        .noneMatch(text -> text.endsWith(" of") || text.matches(".* of [0-9]+"));
  }

  @Test
  void keepsWhatNothingIsKnownAbout() {
    NameReading reading = NAMES.read(table("t", "x1")).columns().getFirst();

    assertThat(reading.proposed()).isFalse();
    assertThat(reading.candidates()).isNotEmpty();
  }

  @Test
  void proposesNothingLongerThanANameMayBe() {
    GenerationInput input = table("t", "x".repeat(300), "ord_no");

    assertThat(NAMES.predictions(input, NAMES.read(input)))
        .hasSize(2)
        .flatExtracting(Prediction::choices)
        .allMatch(c -> c.value().length() <= 256);
  }

  @Test
  void followsTheHouseBeforeItself() {
    HouseLanguage house =
        new HouseLanguage(
            1,
            List.of(
                new AcceptedName("orders", "cust_no", "Customs Number", false),
                new AcceptedName("orders", "cust_no", "Customer No.", true)),
            List.of(
                new DictionaryEntry("BUKRS", "Company Code", true),
                new DictionaryEntry("zz", "Loading Zone", false)));

    TableReading reading = NAMES.read(table(house, "orders", "cust_no", "bukrs", "zz_cd"));

    assertThat(best(reading)).containsExactly("Customer No.", "Company Code", "Loading Zone Code");
    assertThat(reading.columns().getFirst().best().parts().getFirst().reason())
        .isEqualTo("accepted for orders.cust_no");
  }

  @Test
  void takesWhatAnAcceptedNameTeachesToItsSiblings() {
    HouseLanguage house =
        new HouseLanguage(
            1, List.of(new AcceptedName("decl", "cust_no", "Customs Number", true)), List.of());

    assertThat(best(NAMES.read(table(house, "other", "cust_cd")))).containsExactly("Customs Code");
  }

  @Test
  void learnsWordsFromTheWholeNamesOfADictionary() {
    HouseLanguage house =
        new HouseLanguage(
            1, List.of(), List.of(new DictionaryEntry("hrz_angl", "Horizon Angle", true)));

    assertThat(best(NAMES.read(table(house, "t", "hrz_dist"))).getFirst()).startsWith("Horizon ");
  }

  @Test
  void leavesCommonWordsAloneWhereATableIsWrittenOut() {
    assertThat(
            best(
                NAMES.read(
                    table(
                        "payments",
                        "source_relation",
                        "payment_status",
                        "next_step",
                        "customer_name",
                        "cust_no"))))
        .containsExactly(
            "Source Relation", "Payment Status", "Next Step", "Customer Name", "Customer Number");
  }

  @Test
  void leavesOutAVendorsMarkAndSaysSo() {
    NameReading reading =
        NAMES
            .read(table("t", "msqxdyn_ord_no", "msqxdyn_cust_no", "msqxdyn_amt", "msqxdyn_status"))
            .columns()
            .getFirst();

    assertThat(reading.best().text()).isEqualTo("Order Number");
    assertThat(reading.best().parts().getFirst().piece()).isEqualTo("msqxdyn");
    assertThat(reading.best().parts().getFirst().reason()).startsWith("left out");
  }

  @Test
  void leavesOutTheMarksOfSeveralVendorsWhereNothingElseIsSetApart() {
    assertThat(
            best(
                NAMES.read(
                    table(
                        "account",
                        "msqxdyn_accountclassification",
                        "msqxdyn_name",
                        "adqx_periodstartdate",
                        "adqx_status",
                        "statuscode",
                        "accountnumber",
                        "creditlimit",
                        "billto_city"))))
        .containsExactly(
            "Account Classification",
            "Name",
            "Period Start Date",
            "Status",
            "Status Code",
            "Account Number",
            "Credit Limit",
            "Bill to City");
  }

  @Test
  void takesNoWordForAMarkWhereSeparatorsStandBetweenWords() {
    assertThat(best(NAMES.read(table("turtle", "plastroq_length", "plastroq_width"))))
        .containsExactly("Plastroq Length", "Plastroq Width");
  }

  @Test
  void keepsTheNameThatALoadingToolWritesFirst() {
    assertThat(best(NAMES.read(table("t", "_fivetrav_synced", "_fivetrav_deleted"))))
        .containsExactly("Fivetrav Synced", "Fivetrav Deleted");
  }

  @Test
  void guessesNoWordsFromLettersAloneWhereATableIsWrittenOut() {
    assertThat(
            best(
                NAMES.read(
                    table(
                        "orders",
                        "shop_amount",
                        "pres_amount",
                        "order_status",
                        "customer_name",
                        "shipping_price",
                        "receit_number"))))
        .containsExactly(
            "Shop Amount",
            "Pres Amount",
            "Order Status",
            "Customer Name",
            "Shipping Price",
            "Receipt Number");
  }

  @Test
  void readsWhatPeopleShortenAlsoWhereItIsAWordAndTheTableIsWrittenOut() {
    assertThat(
            best(
                NAMES.read(table("job", "execution_id", "proc_inst_id", "activity_id", "created"))))
        .containsExactly("Execution ID", "Process Instance ID", "Activity ID", "Created");
  }

  @Test
  void findsANameThatNobodyKnowsBetweenWords() {
    assertThat(best(NAMES.read(table("t", "yomilastname")))).containsExactly("YOMI Last Name");
  }

  @Test
  void findsTheWordsOfALongRun() {
    assertThat(best(NAMES.read(table("t", "visaexpirydate", "importsequencenumber"))))
        .containsExactly("Visa Expiry Date", "Import Sequence Number");
  }

  @Test
  void knowsEveryMeaningAnOrganisationHasForLetters() {
    HouseLanguage house =
        new HouseLanguage(
            1,
            List.of(
                new AcceptedName("a", "st_cd", "State Code", true),
                new AcceptedName("b", "st_nm", "Street Name", true)),
            List.of());
    NameReading reading = NAMES.read(table(house, "c", "st_id")).columns().getFirst();

    assertThat(reading.candidates())
        .extracting(NameReading.NameCandidate::text)
        .contains("State ID", "Street ID");
    assertThat(reading.best().parts().getFirst().reason()).startsWith("accepted for ");
  }

  @Test
  void neverExpandsOtherLanguagesWithEnglishWords() {
    TableReading german = NAMES.read(table("kunde", "kd_nr", "betrag_netto", "plz", "ort"));
    TableReading spanish = NAMES.read(table("clientes", "fecha_alta", "num_pedido", "importe"));

    assertThat(best(german)).containsExactly("KD NR", "Betrag Netto", "PLZ", "Ort");
    assertThat(german.columns().getFirst().language()).isEqualTo("de");
    assertThat(best(spanish)).containsExactly("Fecha Alta", "Num Pedido", "Importe");
    assertThat(spanish.columns().getFirst().language()).isEqualTo("es");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "123",
        "номер_заказа",
        "客户编号",
        "😀_total",
        "SELECT",
        "a\u0000b",
        "İstanbul_No"
      })
  void survivesAnyName(String name) {
    NameReading reading = NAMES.read(table(name, name)).columns().getFirst();

    assertThat(reading.candidates()).isNotEmpty();
    assertThat(reading.best().confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void isBoundedOnVeryLongNames() {
    String run = "cstmrrdrnmbrdt".repeat(30);

    assertThat(NAMES.read(table(run, run, run + "_x", "a_".repeat(200))).columns()).hasSize(3);
  }

  @Test
  void readsTheSameOnEveryThreadAndEveryTime() {
    GenerationInput orders =
        table("sls_ord_hdr", "ord_no", "reqDlvDt", "CRNCYCD", "net_amt", "chg_usr", "cstmr_typ");
    TableReading alone = NAMES.read(orders);

    List<TableReading> many =
        IntStream.range(0, 24).parallel().mapToObj(i -> NAMES.read(orders)).toList();

    assertThat(many).allMatch(alone::equals);
    assertThat(NameGenerator.shipped().read(orders)).isEqualTo(alone);
  }

  @Test
  void readsInitialsOfTheTablesName() {
    assertThat(best(NAMES.read(table("CountryRegion", "CRCode", "Name"))).getFirst())
        .isEqualTo("Country Region Code");
  }

  @Test
  void tellsWhyAndWhatElse() {
    GenerationInput input = table("deliveries", "dlv_dt");

    Prediction column = NAMES.predictions(input, NAMES.read(input)).get(1);

    assertThat(column.best().value()).isEqualTo("Delivery Date");
    assertThat(column.best().claims().getFirst().text()).startsWith("dlv → delivery: ");
    assertThat(column.best().claims().getFirst().facts()).containsExactly("column:dlv_dt#name");
    double sum = column.choices().stream().mapToDouble(PredictionChoice::confidence).sum();
    assertThat(sum).isLessThanOrEqualTo(1.0001);
    assertThat(column.choices()).hasSizeLessThanOrEqualTo(30);
  }

  @Test
  void splitsAndNothingElseWithoutTheLattice() {
    NameGenerator plain = NameGenerator.shipped(Set.of(NameGenerator.Stage.LATTICE));

    assertThat(best(plain.read(table("t", "cust_number")))).containsExactly("Cust Number");
  }

  @Test
  void readsByRulesAloneWithoutPairs() {
    NameGenerator plain =
        NameGenerator.shipped(Set.of(NameGenerator.Stage.PAIRS, NameGenerator.Stage.MODEL));
    TableReading reading = plain.read(table("t", "prmt_stts", "qty"));

    assertThat(best(reading)).first().isEqualTo("Permit Status");
    assertThat(reading.columns())
        .flatExtracting(r -> r.best().parts())
        .noneMatch(part -> part.reason().contains("seen"));
  }

  @Test
  void readsAWideTableInGoodTime() {
    String[] columns =
        IntStream.range(0, 5000).mapToObj(i -> "col_" + i + "_amt").toArray(String[]::new);

    TableReading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> NAMES.read(table("t", columns)));

    assertThat(reading.columns()).hasSize(5000);
  }
}
