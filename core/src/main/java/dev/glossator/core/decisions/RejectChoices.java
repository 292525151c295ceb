// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import dev.glossator.core.prediction.PredictionTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which choices a reject takes away. Without its first choice a prediction is not worth showing:
 * rejecting that one ends the prediction, rejecting only later ones leaves the first waiting.
 */
public final class RejectChoices {

  private RejectChoices() {}

  /**
   * One entry of a client's list.
   *
   * @param target what it names
   * @param spelling how the client spelled it, for messages
   * @param choices which of the choices, from 0; empty for the whole prediction
   */
  public record Choice(PredictionTarget target, String spelling, List<Integer> choices) {
    public Choice {
      choices = List.copyOf(choices);
    }
  }

  /**
   * What a prediction loses.
   *
   * @param target where
   * @param values the rejected values, best first
   * @param indexes their places among the choices, ascending
   */
  public record Rejected(PredictionTarget target, List<String> values, List<Integer> indexes) {
    public Rejected {
      values = List.copyOf(values);
      indexes = List.copyOf(indexes);
    }

    /** Whether nothing is left to decide for the target. */
    public boolean whole() {
      return indexes.getFirst() == 0;
    }
  }

  /**
   * What to take away, in the order of the pending predictions; empty when nothing is to be done.
   */
  public static List<Rejected> resolve(
      List<PendingPrediction> pending, DecisionRule rule, List<Choice> choices) {
    Map<PredictionTarget, List<Choice>> named = new LinkedHashMap<>();
    choices.forEach(
        choice -> named.computeIfAbsent(choice.target(), target -> new ArrayList<>()).add(choice));
    List<Rejected> rejected = new ArrayList<>();
    for (PendingPrediction prediction : pending) {
      List<Choice> own = named.remove(prediction.target());
      if (own != null) {
        rejected.add(take(prediction, own));
      } else if (rule.takes(prediction)) {
        String first = prediction.choices().getFirst().value();
        rejected.add(new Rejected(prediction.target(), List.of(first), List.of(0)));
      }
    }
    named.values().stream()
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(choice -> AcceptChoices.unknown(choice.spelling()));
    return List.copyOf(rejected);
  }

  private static Rejected take(PendingPrediction prediction, List<Choice> own) {
    SortedSet<Integer> indexes = new TreeSet<>();
    for (Choice choice : own) {
      indexes.addAll(choice.choices().isEmpty() ? List.of(0) : choice.choices());
    }
    List<String> values =
        indexes.stream()
            .map(i -> AcceptChoices.chosen(prediction, i, own.getFirst().spelling()).value())
            .toList();
    return new Rejected(prediction.target(), values, List.copyOf(indexes));
  }
}
