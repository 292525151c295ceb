// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

  @ParameterizedTest
  @CsvSource({
    "cust_no, Customer Number, Customs Number, cust_cd, true",
    "cust_no, Customer Number, Customs Number, prevCustDt, true",
    "cust_no, Customer Number, Customs Number, CUST_NO, true",
    "cust_no, Customer Number, Customs Number, ord_no, false",
    "cust_no, Customer Number, Customs Number, customer, false",
    "stat, Status, Where It Stands, Stat, true",
    "stat, Status, Where It Stands, ord_stat, false",
    "ze_qk, ZE QK, Zone Extent Quick Key, qk_cd, true",
    "ze_qk, ZE QK, Zone Extent Quick Key, zxy_cd, false",
    "zne_cd, ?, Zone Code, zne_nm, true",
  })
  void bearsOnTheSameNameAndOnPiecesThatMeanSomethingElse(
      String column, String proposed, String written, String other, boolean bears) {
    Set<String> keys = Correction.keys(column, proposed, written);

    assertThat(!Collections.disjoint(keys, Correction.keysOf(other))).isEqualTo(bears);
  }
}
