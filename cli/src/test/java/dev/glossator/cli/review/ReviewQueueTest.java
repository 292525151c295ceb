// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewQueueTest {

  private final ReviewQueue queue = TestingQueue.queue();

  @Test
  void aVerdictMovesOnAndCanBeTakenBack() {
    queue.decide(new Verdict.Accepted(0));
    queue.decide(new Verdict.Rejected());
    assertThat(queue.cursor()).isEqualTo(2);
    assertThat(queue.verdicts()).hasSize(2);
    assertThat(queue.undo()).isTrue();
    assertThat(queue.cursor()).isEqualTo(1);
    assertThat(queue.verdicts()).hasSize(1);
    assertThat(queue.undo()).isTrue();
    assertThat(queue.undo()).isFalse();
  }

  @Test
  void undoBringsAnEarlierVerdictBack() {
    queue.decide(new Verdict.Rejected());
    queue.move(-1);
    queue.decide(new Verdict.Accepted(1));
    queue.undo();
    assertThat(queue.verdict(queue.shown().getFirst())).contains(new Verdict.Rejected());
  }

  @Test
  void onASureSuggestionTheGroupIsAllSureOnes() {
    assertThat(queue.acceptGroup()).isEqualTo(2);
    assertThat(queue.verdicts().keySet()).allMatch(ReviewItem::sure);
    queue.undo();
    assertThat(queue.verdicts()).isEmpty();
  }

  @Test
  void onALessSureOneTheGroupIsTheSameProposalForTheSameColumn() {
    queue.move(1);
    assertThat(queue.acceptGroup()).isEqualTo(2);
    assertThat(queue.verdicts().keySet()).allMatch(i -> i.subject().equals("cust_no"));
  }

  @Test
  void anEditServesItsSiblings() {
    queue.decide(new Verdict.Edited("Client Number"));
    queue.move(-1);
    assertThat(queue.openSiblings(queue.current().orElseThrow())).isEqualTo(1);
    assertThat(queue.acceptGroup()).isEqualTo(1);
    assertThat(queue.verdict(queue.shown().get(3))).contains(new Verdict.Edited("Client Number"));
  }

  @Test
  void aFilterLimitsWhatIsShownAndWhatAGroupTakes() {
    queue.filter("ITEMS");
    assertThat(queue.shown()).hasSize(3);
    assertThat(queue.acceptGroup()).isEqualTo(1);
    queue.filter("no such text");
    assertThat(queue.current()).isEmpty();
    assertThat(queue.acceptGroup()).isZero();
    queue.filter("");
    assertThat(queue.shown()).hasSize(6);
  }

  @Test
  void theCursorStaysWithinTheList() {
    queue.move(-5);
    assertThat(queue.cursor()).isZero();
    queue.move(50);
    assertThat(queue.cursor()).isEqualTo(5);
  }
}
