// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which term of a glossary each column of a table, and the table itself, stands for. */
public final class TermGenerator {

  private final TermRanker ranker;

  public TermGenerator(TermRanker ranker) {
    this.ranker = ranker;
  }

  /**
   * Predictions for the table and for those of its columns to which any term comes near; one that
   * is not proposed keeps its choices for those who ask.
   */
  public List<Prediction> generate(GenerationInput input, TableReading reading, TermIndex index) {
    if (index.size() == 0) {
      return List.of();
    }
    List<TermQuery> queries = new ArrayList<>();
    queries.add(TermQueries.ofTable(input, reading));
    List<ColumnEvidence> columns = input.evidence().columns();
    for (int i = 0; i < columns.size(); i++) {
      queries.add(TermQueries.ofColumn(input, reading, i));
    }
    List<List<RankedTerm>> ranked = new TermSearch(index, ranker).rank(queries);
    List<Prediction> predictions = new ArrayList<>();
    prediction(
            new PredictionTarget.OfAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS),
            ranked.getFirst(),
            TermClaims.ofTable(input.evidence()))
        .ifPresent(predictions::add);
    for (int i = 0; i < columns.size(); i++) {
      PredictionTarget target =
          new PredictionTarget.OfColumn(
              RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, columns.get(i).name());
      List<RankedTerm> terms =
          ranked.get(i + 1).stream().filter(t -> !t.term().entry().assetOnly()).toList();
      prediction(target, terms, TermClaims.ofColumn(input.evidence(), columns.get(i)))
          .ifPresent(predictions::add);
    }
    return predictions;
  }

  private Optional<Prediction> prediction(
      PredictionTarget target, List<RankedTerm> terms, TermClaims claims) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    boolean proposed = terms.getFirst().confidence() >= ranker.threshold();
    return Optional.of(
        new Prediction(
            target,
            terms.stream().limit(30).map(claims::choice).toList(),
            proposed,
            "terms/" + ranker.version()));
  }
}
