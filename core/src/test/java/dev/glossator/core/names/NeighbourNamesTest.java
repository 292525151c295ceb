// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourNamesTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();
  private static final List<String> SHOP =
      List.of("Customer", "Pilot", "SalesTerritory", "dim_incident");

  private static NameReading first(GenerationInput input) {
    return NAMES.read(input).columns().getFirst();
  }

  private static GenerationInput beside(List<String> tables, String... columns) {
    return input(TestingTables.table("ord_hist", columns).evidence(), tables);
  }

  private static GenerationInput input(TableEvidence table, List<String> tables) {
    return new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "", tables);
  }

  private static GenerationInput referring(String column, TableKey key) {
    TableEvidence table = TestingTables.table("ord_hist", column, "ord_dt", "ord_sts").evidence();
    return input(
        new TableEvidence(
            table.origin(), null, -1, false, 0, table.columns(), List.of(key), List.of()),
        List.of());
  }

  private static TableKey foreign(String column, String table) {
    return new TableKey(TableKey.Kind.FOREIGN, List.of(column), table, List.of("id"));
  }

  @Test
  void aLetterBeforeAReferenceIsTheTableThatBeginsWithIt() {
    assertThat(first(beside(SHOP, "pId", "qty", "unitPrc")).best().text()).isEqualTo("Pilot ID");
    assertThat(first(beside(List.of(), "pId", "qty", "unitPrc")).best().text())
        .isNotEqualTo("Pilot ID");
  }

  @Test
  void initialsWrittenAsOneWithTheReferenceAreRead() {
    assertThat(first(beside(SHOP, "STID", "Qty", "UnitPrc")).best().text())
        .isEqualTo("Sales Territory ID");
  }

  @Test
  void ofSeveralReadingsTheOneThatIsATableStandsFirst() {
    assertThat(first(beside(SHOP, "inc_key", "qty", "amt")).best().text())
        .isEqualTo("Incident Key");
    assertThat(first(beside(SHOP, "inc_key", "qty", "amt")).best().parts())
        .extracting(NamePart::reason)
        .anyMatch(reason -> reason.endsWith("; there is a table dim_incident"));
    assertThat(first(beside(List.of(), "inc_key", "qty", "amt")).best().text())
        .isNotEqualTo("Incident Key");
  }

  @Test
  void aColumnThatRefersToNothingIsReadAsBefore() {
    String[] columns = {"p_name", "cust_cnt", "product_id", "t_val"};
    List<NameReading> alone = NAMES.read(beside(List.of(), columns)).columns();
    List<NameReading> among = NAMES.read(beside(SHOP, columns)).columns();

    assertThat(among.stream().map(r -> r.best().text()).toList())
        .isEqualTo(alone.stream().map(r -> r.best().text()).toList());
  }

  @Test
  void aForeignKeySaysWhichTableIsMeantAndTheNameIsInTheSingular() {
    GenerationInput input = referring("cat", foreign("cat", "public.product_categories"));

    assertThat(first(input).best().text()).isEqualTo("Category");
    assertThat(first(referring("con_id", foreign("con_id", "consultation"))).best().text())
        .isEqualTo("Consultation ID");
    assertThat(first(referring("s_id", foreign("s_id", "suppliers"))).best().text())
        .isEqualTo("Supplier ID");
    assertThat(first(referring("s_id", foreign("s_id", "suppliers"))).best().parts())
        .contains(new NamePart("s", "supplier", "from the name of a table; refers to suppliers"));
  }

  private static GenerationInput relevant(GenerationInput input) {
    return NAMES.relevant(input, Stop.NEVER);
  }

  @Test
  void onlyTablesThatAColumnMayStandForBearOnTheReading() {
    List<String> tables =
        List.of("TCustomer", "HRDepartment", "tblincident", "industries", "credit", "iced_tea");

    assertThat(relevant(beside(tables, "id", "name", "created_no", "cd")).tables()).isEmpty();
    assertThat(relevant(beside(tables, "cId", "qty")).tables()).contains("TCustomer");
    assertThat(relevant(beside(tables, "d_id", "qty")).tables()).contains("HRDepartment");
    assertThat(relevant(beside(tables, "inc_key", "qty")).tables()).contains("tblincident");
    assertThat(relevant(beside(tables, "kd_nr", "betrag_netto", "strasse")).tables()).isEmpty();
  }

  @Test
  void whatDoesNotBearOnTheReadingDoesNotChangeIt() {
    List<String> tables = List.of("TCustomer", "HRDepartment", "tblincident", "Accounts", "Metric");
    String[] columns = {"cId", "d_id", "inc_key", "custid", "acc_no", "id", "m_cd", "xfer_id"};
    for (int without = 0; without < tables.size(); without++) {
      List<String> some = new ArrayList<>(tables);
      some.remove(without);
      GenerationInput fewer = beside(some, columns);
      GenerationInput more = beside(tables, columns);
      if (relevant(fewer).tables().equals(relevant(more).tables())) {
        assertThat(NAMES.read(more)).as(tables.get(without)).isEqualTo(NAMES.read(fewer));
      }
      assertThat(NAMES.read(relevant(more))).isEqualTo(NAMES.read(more));
    }
  }

  @Test
  void aPrimaryKeyOfOneColumnIsTheTablesOwn() {
    TableEvidence table =
        TestingTables.table("consultations", "con_id", "con_dt", "pat_no").evidence();
    TableKey primary = new TableKey(TableKey.Kind.PRIMARY, List.of("con_id"), null, List.of());
    TableEvidence keyed =
        new TableEvidence(
            table.origin(), null, -1, false, 0, table.columns(), List.of(primary), List.of());

    assertThat(first(input(keyed, List.of())).best().text()).isEqualTo("Consultation ID");
  }

  @Test
  void aRelationThatTheValuesShowCompletelyIsAsGoodAsAKey() {
    TableEvidence table = TestingTables.table("ord_hist", "s_id", "ord_dt", "ord_sts").evidence();
    Inclusion whole = new Inclusion("s_id", "suppliers", "id", 100, 100);
    Inclusion half = new Inclusion("s_id", "suppliers", "id", 100, 50);

    assertThat(first(input(table.withInclusions(List.of(whole)), List.of())).best().text())
        .isEqualTo("Supplier ID");
    assertThat(first(input(table.withInclusions(List.of(half)), List.of())).best().text())
        .isNotEqualTo("Supplier ID");
  }

  @Test
  void lettersThatAreNotInTheOthersNameAreNotForced() {
    assertThat(first(referring("parent_id", foreign("parent_id", "accounts"))).best().text())
        .isEqualTo("Parent ID");
    assertThat(first(referring("customer_id", foreign("customer_id", "users"))).best().text())
        .isEqualTo("Customer ID");
  }
}
