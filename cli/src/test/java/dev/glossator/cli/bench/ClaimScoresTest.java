// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.json.JsonView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases worked by hand: what the rows bear out, and what they do not. */
class ClaimScoresTest {
  private static final List<String> VALUES = List.of("C", "C", "C", "O", "", "X", "C", "C");

  private static ClaimScores claims(String text) {
    JsonView gold = new JsonView("Status of the order.");
    BenchColumn column = new BenchColumn("ord_stat", "char(1)", VALUES, "", "", gold);
    BenchTable table = new BenchTable("ord_hdr", "", "", "", new JsonView(null), List.of(column));
    return new ClaimScores(table, VALUES, text, "ord_hdr ord_stat Order Header Order Status");
  }

  @Test
  void supportsSharesCountsAndListsThatTheRowsGive() {
    ClaimScores held = claims("Order status: C (71 %), O or X in the sample; empty for 13 %.");
    assertThat(held.unsupportedNumbers()).isEmpty();
    assertThat(held.unsupportedEntities()).isEmpty();
    assertThat(held.falseStructuralClaims()).isEmpty();
    assertThat(held.tellsBeyondNames()).isTrue();
  }

  @Test
  void findsNumbersThatNoRowGives() {
    assertThat(claims("Order status, empty for 40 %.").unsupportedNumbers()).containsExactly("40");
    assertThat(claims("One of 17 codes.").unsupportedNumbers()).containsExactly("17");
  }

  @Test
  void findsNamesAndCodesThatNobodyGave() {
    assertThat(claims("Status in SAP, refers to ord_type.").unsupportedEntities())
        .containsExactly("SAP", "ord_type");
    assertThat(claims("Z for closed orders.").unsupportedEntities()).isEmpty();
    assertThat(claims("Closed orders have ZZ.").unsupportedEntities()).containsExactly("ZZ");
  }

  @Test
  void findsStructureThatTheRowsContradict() {
    assertThat(claims("Unique order status.").falseStructuralClaims()).isNotEmpty();
    assertThat(claims("Order status, always C.").falseStructuralClaims()).isNotEmpty();
    assertThat(claims("Order status: C or O.").falseStructuralClaims()).isNotEmpty();
    assertThat(claims("Primary key of the order.").falseStructuralClaims()).isNotEmpty();
    assertThat(claims("Mandatory order status.").falseStructuralClaims()).isNotEmpty();
  }

  @Test
  void aTextOfTheNamesAloneTellsNothing() {
    assertThat(claims("The order status of the order header.").tellsBeyondNames()).isFalse();
  }
}
