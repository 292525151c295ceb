// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.text.Width;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableReportTest {

  private final TermNames terms = new TermNames(Map.of("t1", "Order Identifier"));

  @Test
  void aTableIsShownWithItsProposalsAndWhatPeopleWroteIsKept() {
    Screen screen = Screen.of(true, 90, Map.of("NO_COLOR", "1"));
    assertThat(new TableReport(screen, terms).lines(TestingTables.orders(), "1.2 M rows"))
        .containsExactly(
            "sls_ord_hdr  →  Sales Order Header                                      1.2 M rows",
            "  One row per sales order.",
            "  column      name                     ✓?    description",
            "  ord_no      Order Number             0.98",
            "  req_dlv_dt  Requested Delivery Date  0.88  Delivery date asked for; never before the or…",
            "  x1          —                              not enough evidence",
            "  note        —                              What the customer said.",
            "  terms  ord_no → Order Identifier 0.93");
  }

  @Test
  void noLineIsLongerThanTheScreen() {
    for (int width = 40; width < 130; width += 7) {
      Screen screen = Screen.of(true, width, Map.of("NO_COLOR", "1"));
      int most = width;
      List<String> lines = new TableReport(screen, terms).lines(TestingTables.orders(), "");
      assertThat(lines).allMatch(l -> Width.of(l) <= most);
    }
  }

  @Test
  void theTallyCountsProposalsAndColumnsLeftAlone() {
    assertThat(Tally.of(List.of(TestingTables.orders())).sentence())
        .isEqualTo("6 proposed: 3 sure, 3 to look at; 1 column left alone");
  }

  @Test
  void theJsonHasTheMembersThatScriptsRelyOn() {
    assertThat(Json.write(new ProposalJson(terms).table(TestingTables.orders())))
        .startsWith(
            "{\"table\":\"sls_ord_hdr\",\"summary\":{\"value\":\"One row per sales order.\","
                + "\"confidence\":0.9,\"evidence\":[\"f1\"]},"
                + "\"name\":{\"value\":\"Sales Order Header\"")
        .contains(
            "\"terms\":[],\"columns\":[{\"column\":\"ord_no\",\"type\":\"varchar\",\"name\":{",
            "\"description\":null,\"terms\":[{\"id\":\"t1\",\"name\":\"Order Identifier\","
                + "\"confidence\":0.93}]}")
        .endsWith(
            "{\"column\":\"note\",\"type\":\"varchar\",\"name\":null,\"description\":null,\"terms\":[]}]}");
  }
}
