// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.Width;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewPageTest {

  private final ReviewQueue queue = TestingQueue.queue();

  private List<String> page(int width, int height) {
    return new ReviewPage(width, height, Style.PLAIN, new TermNames(Map.of("t1", "Client")))
        .lines(queue, "a message");
  }

  @Test
  void thePageShowsTheQueueAndWhyThereIsASuggestion() {
    queue.decide(new Verdict.Accepted(0));
    queue.move(-1);
    List<String> lines = page(90, 24);
    assertThat(lines.getFirst()).startsWith("orders").endsWith("1/6 decided");
    assertThat(lines)
        .contains(
            "▸✓  orders.cust_no  name         Customer Number                        0.97",
            "now       —",
            "proposed  Customer Number  0.97",
            "2         Customer No  0.02",
            "why       no → number  ← f1",
            "also      1 more column of this name",
            "a message");
    assertThat(lines).anyMatch(l -> l.contains("terms        Client"));
  }

  @Test
  void everyScreenIsFilledExactly() {
    for (int width = 42; width < 140; width += 11) {
      for (int height = 8; height < 40; height += 5) {
        int most = width;
        assertThat(page(width, height)).hasSize(height).allMatch(l -> Width.of(l) <= most);
      }
    }
  }

  @Test
  void theCursorIsAlwaysOnThePage() {
    for (int i = 0; i < 6; i++) {
      assertThat(page(80, 14)).anyMatch(l -> l.startsWith("▸"));
      queue.move(1);
    }
  }
}
