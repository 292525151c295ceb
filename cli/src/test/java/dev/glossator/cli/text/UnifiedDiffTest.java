// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void eachTargetIsAHunkWithTheLineNumbersThatPatchExpects() {
    UnifiedDiff diff =
        new UnifiedDiff("shop.orders", Style.PLAIN)
            .hunk("name  0.98", "ord_hdr", "Order Header")
            .keep("kept text")
            .hunk("cust_no description", "", "Customer who placed it.\nRefers to cust.")
            .hunk("x1 description", "old", "");
    assertThat(diff.lines())
        .containsExactly(
            "--- shop.orders\tnow",
            "+++ shop.orders\tproposed",
            "@@ -1 +1 @@ name  0.98",
            "-ord_hdr",
            "+Order Header",
            "@@ -2,0 +3,2 @@ cust_no description",
            "+Customer who placed it.",
            "+Refers to cust.",
            "@@ -3 +4,0 @@ x1 description",
            "-old");
  }
}
