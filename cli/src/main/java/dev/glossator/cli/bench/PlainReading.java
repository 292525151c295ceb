// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.TableReading;
import java.util.List;

/** Readings that only cut a name into its pieces, to see what reading it is worth. */
final class PlainReading {

  private PlainReading() {}

  static TableReading of(GenerationInput input) {
    return new TableReading(
        reading(input.evidence().table()),
        input.evidence().columns().stream()
            .map(ColumnEvidence::name)
            .map(PlainReading::reading)
            .toList());
  }

  private static NameReading reading(String name) {
    String pieces =
        name.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ");
    String text = pieces.isBlank() ? name : pieces.strip();
    return new NameReading(name, List.of(new NameCandidate(text, 0.5, List.of())), "en", false);
  }
}
