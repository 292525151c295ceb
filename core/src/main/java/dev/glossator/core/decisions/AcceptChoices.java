// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values an accept takes: what is named wins over the rule, everything or nothing. A rule
 * never touches a field that holds a person's or the source's text.
 */
public final class AcceptChoices {

  private AcceptChoices() {}

  /**
   * One entry of a client's list.
   *
   * @param target what it names
   * @param spelling how the client spelled it, for messages
   * @param choice which of the choices, from 0
   * @param editedValue what is written instead of the choice, if anything
   */
  public record Choice(
      PredictionTarget target, String spelling, int choice, @Nullable String editedValue) {}

  /**
   * A value to be written.
   *
   * @param target where
   * @param value what
   * @param generated the value of the choice as it was generated
   * @param choice its place among the choices
   */
  public record Accepted(PredictionTarget target, String value, String generated, int choice) {

    /** Whether a person changed the value while accepting it. */
    public boolean edited() {
      return !value.equals(generated);
    }

    /** Whether a person wrote or picked the value: a first choice is the generator's. */
    public boolean persons() {
      return edited() || choice > 0;
    }
  }

  /**
   * The values to write, in the order of the pending predictions; empty when nothing is to be done.
   */
  public static List<Accepted> resolve(
      List<PendingPrediction> pending, DecisionRule rule, List<Choice> choices) {
    Map<PredictionTarget, List<Choice>> named = named(choices);
    List<Accepted> accepted = new ArrayList<>();
    for (PendingPrediction prediction : pending) {
      List<Choice> own = named.remove(prediction.target());
      if (own != null) {
        own.forEach(choice -> accepted.add(take(prediction, choice)));
      } else if (rule.takes(prediction)) {
        PredictionChoice first = prediction.choices().getFirst();
        accepted.add(new Accepted(prediction.target(), first.value(), first.value(), 0));
      }
    }
    named.values().stream()
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(choice -> unknown(choice.spelling()));
    return List.copyOf(accepted);
  }

  static void unknown(String spelling) {
    throw new InvalidDecision(
        "predictionTarget "
            + spelling
            + " has no pending prediction; GetAsset shows the pending ones in SuggestionForm");
  }

  private static Map<PredictionTarget, List<Choice>> named(List<Choice> choices) {
    Map<PredictionTarget, List<Choice>> named = new LinkedHashMap<>();
    Set<Object> seen = new HashSet<>();
    for (Choice choice : choices) {
      Object key =
          choice.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS
              ? List.of(choice.target(), choice.choice())
              : choice.target();
      if (!seen.add(key)) {
        throw new InvalidDecision("predictionTarget " + choice.spelling() + " is named twice");
      }
      named.computeIfAbsent(choice.target(), target -> new ArrayList<>()).add(choice);
    }
    return named;
  }

  private static Accepted take(PendingPrediction prediction, Choice choice) {
    String generated = chosen(prediction, choice.choice(), choice.spelling()).value();
    String edited = choice.editedValue();
    return new Accepted(
        prediction.target(), edited == null ? generated : edited, generated, choice.choice());
  }

  static PredictionChoice chosen(PendingPrediction prediction, int choice, String spelling) {
    List<PredictionChoice> choices = prediction.choices();
    if (choice < 0 || choice >= choices.size()) {
      throw new InvalidDecision(
          "predictionChoice "
              + choice
              + " of "
              + spelling
              + " is out of range: it counts from 0 and there are "
              + choices.size());
    }
    return choices.get(choice);
  }
}
