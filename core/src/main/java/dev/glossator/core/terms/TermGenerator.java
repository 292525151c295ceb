// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which term of a glossary each column of a table, and the table itself, stands for. */
public final class TermGenerator {

  /** Version of the rules; that of the model stands behind it. */
  private static final String RULES = "terms/2.";

  private final TermRanker ranker;

  public TermGenerator(TermRanker ranker) {
    this.ranker = ranker;
  }

  /** Version of the rules and of the model, kept with every prediction. */
  public String version() {
    return RULES + ranker.version();
  }

  /**
   * A candidate as the ranking saw it: what the model is trained on.
   *
   * @param term the term's identifier
   * @param features the values of {@link TermFeature}, in their order
   */
  public record Considered(String term, double[] features) {}

  /**
   * Predictions for the table and for those of its columns to which any term comes near; one that
   * is not proposed keeps its choices for those who ask.
   */
  public List<Prediction> generate(GenerationInput input, TableReading reading, TermIndex index) {
    return generate(input, reading, index, Stop.NEVER);
  }

  /** The same, as long as it is wanted. */
  public List<Prediction> generate(
      GenerationInput input, TableReading reading, TermIndex index, Stop stop) {
    if (index.size() == 0) {
      return List.of();
    }
    List<List<RankedTerm>> ranked = rank(input, reading, index, stop);
    List<Prediction> predictions = new ArrayList<>();
    String made = version() + (index.usesMeaning() ? "" : ", by words alone");
    prediction(
            new PredictionTarget.OfAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS),
            ranked.getFirst(),
            TermClaims.ofTable(input.evidence()),
            made)
        .ifPresent(predictions::add);
    List<ColumnEvidence> columns = input.evidence().columns();
    for (int i = 0; i < columns.size(); i++) {
      PredictionTarget target =
          new PredictionTarget.OfColumn(
              RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, columns.get(i).name());
      TermClaims claims = TermClaims.ofColumn(input.evidence(), columns.get(i));
      prediction(target, ranked.get(i + 1), claims, made).ifPresent(predictions::add);
    }
    return predictions;
  }

  /** The candidates of the table and of each column, in order, with what they were ranked by. */
  public List<List<Considered>> consider(
      GenerationInput input, TableReading reading, TermIndex index) {
    return rank(input, reading, index, Stop.NEVER).stream()
        .map(
            terms ->
                terms.stream()
                    .map(t -> new Considered(t.term().entry().id(), t.features()))
                    .toList())
        .toList();
  }

  private List<List<RankedTerm>> rank(
      GenerationInput input, TableReading reading, TermIndex index, Stop stop) {
    List<TermQuery> queries = new ArrayList<>();
    queries.add(TermQueries.ofTable(input, reading));
    for (int i = 0; i < input.evidence().columns().size(); i++) {
      stop.check();
      queries.add(TermQueries.ofColumn(input, reading, i));
    }
    return new TermSearch(index, ranker, stop).rank(queries);
  }

  private Optional<Prediction> prediction(
      PredictionTarget target, List<RankedTerm> terms, TermClaims claims, String made) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    boolean proposed = terms.getFirst().confidence() >= ranker.threshold();
    return Optional.of(
        new Prediction(
            target, terms.stream().limit(30).map(claims::choice).toList(), proposed, made));
  }
}
