// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryLinesTest {

  @Test
  void readsOneTermALine() {
    List<GlossaryEntry> terms =
        GlossaryLines.read(
            List.of(
                "{\"id\":\"a\",\"name\":\"Order\",\"definition\":\"A request.\","
                    + "\"synonyms\":[\"sale\"],\"parents\":[\"b\"],\"other\":1}",
                "",
                "{\"id\":\"b\",\"name\":\"Thing\"}"));
    assertThat(terms)
        .containsExactly(
            new GlossaryEntry("a", "Order", "A request.", List.of("sale"), List.of("b"), false),
            new GlossaryEntry("b", "Thing", "", List.of(), List.of(), false));
  }

  @Test
  void namesTheLineThatIsWrong() {
    String good = "{\"id\":\"a\",\"name\":\"Order\"}";
    assertThatThrownBy(() -> GlossaryLines.read(List.of(good, "{\"id\":\"b\"}")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("\"name\"");
    assertThatThrownBy(() -> GlossaryLines.read(List.of("[1]")))
        .hasMessageContaining("line 1")
        .hasMessageContaining("JSON object");
    assertThatThrownBy(() -> GlossaryLines.read(List.of(good, good)))
        .hasMessageContaining("line 2")
        .hasMessageContaining("occurs twice");
  }
}
