// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class ReviewLoopTest {

  private final List<Map<ReviewItem, Verdict>> sent = new ArrayList<>();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  /** Types the keys; a terminal that ends counts as closed. */
  private boolean type(String keys) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    try (Terminal terminal =
        new DumbTerminal("test", Terminal.TYPE_DUMB, in, screen, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(100, 24));
      try (ReviewLoop loop =
          new ReviewLoop(terminal, Style.PLAIN, new TermNames(Map.of()), TestingQueue.queue())) {
        return loop.run(
            verdicts -> {
              sent.add(verdicts);
              return new ReviewLoop.Sent(new ReviewQueue(List.of()), "sent");
            });
      }
    }
  }

  @Test
  void decisionsAreSentOnLeaving() throws IOException {
    assertThat(type("arjjuaq")).isTrue();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().values())
        .containsExactlyInAnyOrder(new Verdict.Accepted(0), new Verdict.Accepted(0));
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("orders.cust_no");
  }

  @Test
  void anotherChoiceIsTakenByItsNumber() throws IOException {
    type("2q");
    assertThat(sent.getFirst()).containsValue(new Verdict.Accepted(1));
  }

  @Test
  void interruptingDropsDecisionsOnlyTheSecondTime() throws IOException {
    assertThat(type("a\u0003q")).isTrue();
    assertThat(sent).hasSize(1);
    assertThat(type("a\u0003\u0003")).isFalse();
    assertThat(type("\u0003")).isFalse();
    assertThat(sent).hasSize(1);
  }

  @Test
  void aClosedTerminalEndsTheReview() throws IOException {
    assertThat(type("a")).isFalse();
    assertThat(sent).isEmpty();
  }

  @Test
  void anUnknownKeyPointsToTheHelp() throws IOException {
    type("z\u0003");
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("? shows the keys");
  }
}
