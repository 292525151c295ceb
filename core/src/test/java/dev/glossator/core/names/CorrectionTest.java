// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final Correction CUSTOMS =
      new Correction("cust_no", "Customer Number", "Customs Number");

  @Test
  void bearsOnColumnsWithThePieceThatMeansSomethingElse() {
    assertThat(CUSTOMS.bearsOn("cust_cd")).isTrue();
    assertThat(CUSTOMS.bearsOn("prevCustDt")).isTrue();
    assertThat(CUSTOMS.bearsOn("ord_no")).isFalse();
    assertThat(CUSTOMS.bearsOn("customer")).isFalse();
  }

  @Test
  void bearsOnColumnsOfTheSameNameWhateverWasWritten() {
    Correction renamed = new Correction("stat", "Status", "Where It Stands");

    assertThat(CUSTOMS.bearsOn("CUST_NO")).isTrue();
    assertThat(renamed.bearsOn("Stat")).isTrue();
    assertThat(renamed.bearsOn("ord_stat")).isFalse();
  }

  @Test
  void ofANameThatWasNotUnderstoodEveryPieceIsNew() {
    Correction found = new Correction("ze_qk", "ZE QK", "Zone Extent Quick Key");

    assertThat(found.bearsOn("qk_cd")).isTrue();
    assertThat(found.bearsOn("zxy_cd")).isFalse();
    assertThat(new Correction("zne_cd", "?", "Zone Code").bearsOn("zne_nm")).isTrue();
  }
}
