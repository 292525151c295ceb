// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IniSectionsTest {

  @Test
  void aNewSectionGoesBehindTheOthers() {
    assertThat(IniSections.put("[default]\nregion = eu\n", "profile g", List.of("a = 1")))
        .isEqualTo("[default]\nregion = eu\n\n[profile g]\na = 1\n");
    assertThat(IniSections.put("", "g", List.of("a = 1"))).isEqualTo("[g]\na = 1\n");
  }

  @Test
  void anOldSectionIsReplacedAndNothingElseChanges() {
    String before = "# mine\n[a]\nx = 1\n\n[g]\nold = 1\nolder = 2\n\n[z]\ny = 2\n";
    assertThat(IniSections.put(before, "g", List.of("new = 3")))
        .isEqualTo("# mine\n[a]\nx = 1\n\n[g]\nnew = 3\n\n[z]\ny = 2\n");
  }
}
