// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.descriptions.DescriptionGenerator;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.generation.StoppedException;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameGenerator;
import dev.glossator.core.names.TableReading;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every part asks between columns whether it is still wanted. */
class StopTest {

  private static final int COLUMNS = 60;
  private static final NameGenerator NAMES = NameGenerator.shipped();
  private static final GenerationInput INPUT = input();

  @Test
  void namesAreReadAsLongAsTheyAreWanted() {
    AtomicInteger asked = new AtomicInteger();
    TableReading whole = NAMES.read(INPUT, counting(asked));
    assertThat(whole).isEqualTo(NAMES.read(INPUT));
    assertThat(asked.get()).isGreaterThanOrEqualTo(COLUMNS);
    for (int after : List.of(0, COLUMNS / 2, asked.get() - 1)) {
      assertThatThrownBy(() -> NAMES.read(INPUT, after(after)))
          .isInstanceOf(StoppedException.class);
    }
  }

  @Test
  void descriptionsAreWrittenAsLongAsTheyAreWanted() {
    DescriptionGenerator descriptions = new DescriptionGenerator();
    TableReading reading = NAMES.read(INPUT);
    AtomicInteger asked = new AtomicInteger();
    assertThat(descriptions.generate(INPUT, reading, counting(asked)))
        .isEqualTo(descriptions.generate(INPUT, reading));
    assertThat(asked.get()).isGreaterThanOrEqualTo(COLUMNS);
    assertThatThrownBy(() -> descriptions.generate(INPUT, reading, after(COLUMNS / 2)))
        .isInstanceOf(StoppedException.class);
  }

  private static Stop counting(AtomicInteger asked) {
    return () -> asked.incrementAndGet() < 0;
  }

  private static Stop after(int questions) {
    AtomicInteger asked = new AtomicInteger();
    return () -> asked.getAndIncrement() >= questions;
  }

  private static GenerationInput input() {
    List<ColumnEvidence> columns =
        IntStream.range(0, COLUMNS)
            .mapToObj(
                i ->
                    new ColumnEvidence(
                        "cust_amt_" + i, "int", true, null, null, SemanticType.NONE, false))
            .toList();
    TableEvidence table =
        new TableEvidence(
            new Origin("sqlite", "shop", null, "ord_hdr", false),
            null,
            -1,
            false,
            0,
            columns,
            List.of(),
            List.of());
    return new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "");
  }
}
