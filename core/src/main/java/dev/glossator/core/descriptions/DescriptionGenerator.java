// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions that start from facts: each is a short sentence made of the parsed name and of what
 * keys, types and the profile add to it, every part citing its facts. A target about which the
 * facts say nothing beyond its name gets no description, and none leaves without having passed
 * {@link DescriptionChecker}.
 */
public final class DescriptionGenerator {
  /** Version of the rules, kept with every prediction. */
  public static final String VERSION = "descriptions/3";

  private static final double COMMENT_CONFIDENCE = 0.9;

  /**
   * Describes the table and its columns.
   *
   * @return one prediction for each target that has something to say; in the order table, columns
   */
  public List<Prediction> generate(GenerationInput input, TableReading reading) {
    return generate(input, reading, Stop.NEVER);
  }

  /** The same, as long as it is wanted. */
  public List<Prediction> generate(GenerationInput input, TableReading reading, Stop stop) {
    TableEvidence table = input.evidence();
    DescriptionChecker checker = new DescriptionChecker(table, input.neighbours(), reading);
    List<Prediction> predictions = new ArrayList<>();
    new TableDescriber(table, input.neighbours(), reading)
        .describe()
        .filter(draft -> checker.checkTable(draft.text()).isEmpty())
        .map(draft -> prediction(new PredictionTarget.OfAsset(type()), draft, null, ""))
        .ifPresent(predictions::add);
    predictions.addAll(columns(table, reading, checker, stop));
    return List.copyOf(predictions);
  }

  private static List<Prediction> columns(
      TableEvidence table, TableReading reading, DescriptionChecker checker, Stop stop) {
    ColumnDescriber describer = new ColumnDescriber(table, reading);
    Map<String, Integer> uses = new HashMap<>();
    List<@Nullable Draft> drafts = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      stop.check();
      ColumnEvidence column = table.columns().get(i);
      NameReading columnReading = reading.columns().get(i);
      Draft draft =
          describer
              .describe(column, columnReading)
              .filter(d -> checker.checkColumn(column, d.text()).isEmpty())
              .orElse(null);
      drafts.add(draft);
      if (draft != null) {
        uses.merge(draft.text(), 1, Integer::sum);
      }
    }
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      ColumnEvidence column = table.columns().get(i);
      Draft draft = drafts.get(i);
      // A sentence that fits two columns of a table tells them apart for nobody.
      if (draft != null && uses.getOrDefault(draft.text(), 0) > 1) {
        draft = null;
      }
      PredictionTarget target = new PredictionTarget.OfColumn(type(), column.name());
      Prediction prediction = ofColumn(target, column, draft);
      if (prediction != null) {
        predictions.add(prediction);
      }
    }
    return predictions;
  }

  private static @Nullable Prediction ofColumn(
      PredictionTarget target, ColumnEvidence column, @Nullable Draft draft) {
    String comment = column.comment();
    boolean commented = comment != null && !comment.isBlank();
    if (!commented && draft == null) {
      return null;
    }
    return prediction(target, draft, commented ? comment : null, column.name());
  }

  private static Prediction prediction(
      PredictionTarget target, @Nullable Draft draft, @Nullable String comment, String column) {
    List<PredictionChoice> choices = new ArrayList<>();
    if (comment != null) {
      Claim claim =
          new Claim("comment in the source", List.of(Facts.ofColumn(column, Facts.Kind.COMMENT)));
      choices.add(new PredictionChoice(comment.strip(), COMMENT_CONFIDENCE, List.of(claim)));
    }
    if (draft != null) {
      choices.add(new PredictionChoice(draft.text(), confidence(draft), draft.claims()));
    }
    return new Prediction(target, choices, true, VERSION);
  }

  /**
   * A prior that grows with what the clauses tell. It holds until the organisation's own decisions
   * refit it.
   */
  private static double confidence(Draft draft) {
    return Math.round((0.35 + 0.45 * draft.weight()) * 100) / 100.0;
  }

  private static RunType type() {
    return RunType.BUSINESS_DESCRIPTIONS;
  }
}
