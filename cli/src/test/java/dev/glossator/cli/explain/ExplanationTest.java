// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Style;
import dev.glossator.contract.model.FieldOwner;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PredictionDecision;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.RankedChoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void aSourceThatHasNoTextYetIsNotQuoted() {
    assertThat(lines(null)).noneMatch(line -> line.contains("null"));
    assertThat(lines("Paid"))
        .anyMatch(line -> line.contains("stands beside the source's \"Paid\""));
  }

  private static List<String> lines(@Nullable String currentValue) {
    PredictionItem item =
        PredictionItem.builder()
            .predictionTarget("/columns/0/description")
            .columnName("pd_amt")
            .type(MetadataGenerationRunType.BUSINESS_DESCRIPTIONS)
            .choices(List.of(RankedChoice.builder().value("Amount paid.").confidence(0.9).build()))
            .proposed(true)
            .decision(PredictionDecision.PENDING)
            .owner(FieldOwner.SOURCE)
            .currentValue(currentValue)
            .createdAt(Instant.EPOCH)
            .build();
    return new Explanation(Map.of(), new TermNames(Map.of()), Style.PLAIN, 120)
        .lines(List.of(item));
  }
}
