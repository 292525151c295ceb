// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.shell.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarsTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void onATerminalBarsAreDrawnOverThemselves() {
    Bars bars = new Bars(out, Screen.of(true, 80, Map.of("NO_COLOR", "1")));
    bars.draw(List.of(new Bars.Bar("names", 50, 100, "")));
    bars.finish(List.of(new Bars.Bar("names", 100, 100, "1.1 s")));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\u001b[2K  names   ██████████░░░░░░░░░░ 50/100\n\u001b[J"
                + "\u001b[1A\r\u001b[2K  names   ████████████████████ 100/100   1.1 s\n\u001b[J");
  }

  @Test
  void aPassingLineStandsBelowUntilTheEnd() {
    Bars bars = new Bars(out, Screen.of(true, 20, Map.of("NO_COLOR", "1")));
    bars.draw(List.of(), "ord_no → Order Number and more");
    bars.finish(List.of());
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\u001b[2Kord_no → Order Numb…\n\u001b[J\u001b[1A\u001b[J");
  }

  @Test
  void elsewhereEachLineIsPrintedOnceWhenItHasEnded() {
    Bars bars = new Bars(out, Screen.of(false, 0, Map.of()));
    bars.draw(List.of(new Bars.Bar("names", 50, 100, "")));
    bars.draw(List.of(new Bars.Bar("names", 100, 100, "1 s", true)));
    bars.finish(
        List.of(new Bars.Bar("names", 100, 100, "1 s", true), new Bars.Bar("texts", 0, 0, "")));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "  names   ████████████████████ 100/100   1 s", "  texts   ████████████████████ 0/0");
  }
}
