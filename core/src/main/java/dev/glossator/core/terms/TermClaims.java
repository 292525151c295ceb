// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.Facts.Kind;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the facts for which a term was chosen. */
final class TermClaims {

  private final String name;
  private final @Nullable String comment;
  private final @Nullable String semantic;

  private TermClaims(String name, @Nullable String comment, @Nullable String semantic) {
    this.name = name;
    this.comment = comment;
    this.semantic = semantic;
  }

  static TermClaims ofTable(TableEvidence table) {
    String comment = table.comment();
    return new TermClaims(
        Facts.ofTable(Kind.NAME),
        comment == null || comment.isBlank() ? null : Facts.ofTable(Kind.COMMENT),
        table.columns().stream()
            .filter(ColumnEvidence::sensitive)
            .findFirst()
            .map(c -> Facts.ofColumn(c.name(), Kind.SENSITIVE))
            .orElse(null));
  }

  static TermClaims ofColumn(TableEvidence table, ColumnEvidence column) {
    String comment = column.comment();
    return new TermClaims(
        Facts.ofColumn(column.name(), Kind.NAME),
        comment == null || comment.isBlank() ? null : Facts.ofColumn(column.name(), Kind.COMMENT),
        looks(column));
  }

  private static @Nullable String looks(ColumnEvidence column) {
    if (column.semanticType() != SemanticType.NONE) {
      return Facts.ofColumn(column.name(), Kind.SEMANTIC);
    }
    return column.sensitive() ? Facts.ofColumn(column.name(), Kind.SENSITIVE) : null;
  }

  PredictionChoice choice(RankedTerm ranked) {
    List<Claim> claims = new ArrayList<>();
    String term = ranked.term().entry().name();
    double[] row = ranked.features();
    if (row[TermFeature.EXACT.ordinal()] == 1) {
      claims.add(new Claim("the name says " + term, List.of(name)));
    } else if (row[TermFeature.NAME.ordinal()] > 0) {
      claims.add(new Claim("the name shares words with " + term, List.of(name)));
    } else {
      claims.add(new Claim("the name is near " + term + " in meaning", List.of(name)));
    }
    if (semantic != null && row[TermFeature.SEMANTIC_TYPE.ordinal()] > 0.5) {
      claims.add(new Claim("the values look like " + term, List.of(semantic)));
    }
    if (comment != null && row[TermFeature.COMMENT_LIKE_DEFINITION.ordinal()] > 0.1) {
      claims.add(new Claim("the comment is like the definition of " + term, List.of(comment)));
    }
    return new PredictionChoice(ranked.term().entry().id(), ranked.confidence(), claims);
  }
}
