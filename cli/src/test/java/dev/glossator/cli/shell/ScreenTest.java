// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void coloursAreForTerminalsWhoseOwnersDidNotRefuseThem() {
    assertThat(Screen.of(true, 90, Map.of()).colours()).isTrue();
    assertThat(Screen.of(true, 90, Map.of("NO_COLOR", "1")).colours()).isFalse();
    assertThat(Screen.of(true, 90, Map.of("NO_COLOR", "")).colours()).isTrue();
    assertThat(Screen.of(true, 90, Map.of("TERM", "dumb")).colours()).isFalse();
    assertThat(Screen.of(false, 0, Map.of()).colours()).isFalse();
  }

  @Test
  void linesOfAFileAreNotCutUnlessColumnsSaysSo() {
    assertThat(Screen.of(false, 0, Map.of()).width()).isEqualTo(Screen.UNBOUNDED);
    assertThat(Screen.of(false, 0, Map.of("COLUMNS", "100")).width()).isEqualTo(100);
    assertThat(Screen.of(true, 0, Map.of("COLUMNS", "wide")).width()).isEqualTo(80);
    assertThat(Screen.of(true, 132, Map.of("COLUMNS", "100")).width()).isEqualTo(132);
  }
}
