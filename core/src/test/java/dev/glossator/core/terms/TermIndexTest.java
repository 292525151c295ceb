// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.generation.Stop;
import dev.glossator.core.generation.StoppedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermIndexTest {

  private static GlossaryEntry term(String name, String definition) {
    return new GlossaryEntry(name, name, definition, List.of(), List.of(), false);
  }

  @Test
  void putsTheNameBeforeTheDefinitionAndRareWordsBeforeCommonOnes() {
    TermIndex index =
        TermIndex.of(
            List.of(
                term("Order Date", "The day of an order."),
                term("Ship Date", "The day goods left."),
                term("Delivery", "Handing over what was in an order."),
                term("Date", "A day.")),
            null);
    assertThat(names(index.byWords(Map.of("order", 1.0, "date", 1.0), 10)))
        .containsExactly("Order Date", "Date", "Ship Date", "Delivery");
    assertThat(index.byWords(Map.of("nothing", 1.0), 10)).isEmpty();
    assertThat(index.byWords(Map.of("date", 1.0), 2)).hasSize(2);
  }

  @Test
  void aPieceThatIsAWordOfTheGlossaryIsNoAbbreviation() {
    TermIndex index =
        TermIndex.of(List.of(term("Cat", "An animal."), term("Category", "A group.")), null);
    assertThat(names(index.byWords(Map.of("cat", 1.0), 10))).containsExactly("Cat");
    assertThat(names(index.byWords(Map.of("categ", 1.0), 10))).startsWith("Category");
  }

  @Test
  void nearestInMeaningAreThoseOfAFullComparison() {
    Random random = new Random(11);
    Map<String, Integer> directions = new HashMap<>();
    List<GlossaryEntry> entries = new ArrayList<>();
    for (int w = 0; w < 8; w++) {
      directions.put(String.valueOf((char) ('a' + w)).repeat(3), w);
    }
    List<String> words = directions.keySet().stream().sorted().toList();
    for (int i = 0; i < 300; i++) {
      StringBuilder name = new StringBuilder("x").append(i);
      for (int j = 0; j <= random.nextInt(9); j++) {
        name.append(' ').append(words.get(random.nextInt(words.size())));
      }
      entries.add(term(name.toString(), ""));
    }
    TermIndex index = TermIndex.of(entries, new TestingEncoder(directions, true));
    String question = "aaa aaa bbb ccc";
    Meaning meaning =
        Objects.requireNonNull(
            index.meanings(List.of(question, " ", question), Stop.NEVER).get(question));

    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      expected.add(i);
    }
    expected.sort(
        Comparator.comparingLong((Integer i) -> -Math.round(1000 * meaning.likeness(index.term(i))))
            .thenComparing(i -> i));
    double last = meaning.likeness(index.term(expected.get(19)));
    for (int ordinal : meaning.nearest(20)) {
      assertThat(meaning.likeness(index.term(ordinal))).isGreaterThanOrEqualTo(last - 0.002);
    }
    assertThat(meaning.nearest(20)).hasSize(20).doesNotHaveDuplicates();
    assertThat(Meaning.NONE.nearest(5)).isEmpty();
  }

  @Test
  void theTermsAreEncodedOnceAndOnlyWhenAsked() {
    TestingEncoder encoder = new TestingEncoder(Map.of("order", 1), true);
    TermIndex index = TermIndex.of(List.of(term("Order", ""), term("Date", "")), encoder);
    assertThat(encoder.texts()).isZero();
    index.meanings(List.of("one"), Stop.NEVER);
    index.meanings(List.of("two", "three"), Stop.NEVER);
    assertThat(encoder.texts()).isEqualTo(2 + 3);
  }

  @Test
  void ofALaterVersionOnlyWhatIsNewIsEncoded() {
    TestingEncoder encoder = new TestingEncoder(Map.of("order", 1, "date", 2, "sent", 3), true);
    TermIndex first = TermIndex.of(List.of(term("Order", ""), term("Date", "")), encoder);
    first.meanings(List.of("order"), Stop.NEVER);
    List<GlossaryEntry> later =
        List.of(term("Date", ""), term("Ship Date", "When it was sent."), term("Order", "Sent."));
    int before = encoder.texts();
    Meaning again = meaning(TermIndex.of(later, encoder, first), "order");
    assertThat(encoder.texts() - before).isEqualTo(2 + 1);
    TermIndex anew = TermIndex.of(later, encoder);
    for (int i = 0; i < anew.size(); i++) {
      assertThat(again.likeness(anew.term(i)))
          .isEqualTo(meaning(anew, "order").likeness(anew.term(i)));
    }
  }

  @Test
  void whatWasEncodedOfAVersionThatWasGivenUpIsNotLost() {
    TestingEncoder encoder = new TestingEncoder(Map.of(), true);
    List<GlossaryEntry> many =
        IntStream.range(0, 3 * TermVectors.AT_ONCE).mapToObj(i -> term("Term " + i, "")).toList();
    TermIndex first = TermIndex.of(many, encoder);
    Iterator<Boolean> told = List.of(false, true).iterator();
    assertThatThrownBy(() -> first.meanings(List.of("one"), told::next))
        .isInstanceOf(StoppedException.class);
    assertThat(encoder.texts()).isEqualTo(TermVectors.AT_ONCE);
    TermIndex.of(many, encoder, first).meanings(List.of("one"), Stop.NEVER);
    assertThat(encoder.texts()).isEqualTo(many.size() + 1);
  }

  private static Meaning meaning(TermIndex index, String text) {
    return Objects.requireNonNull(index.meanings(List.of(text), Stop.NEVER).get(text));
  }

  private static List<String> names(List<IndexedTerm> terms) {
    return terms.stream().map(t -> t.entry().name()).toList();
  }
}
