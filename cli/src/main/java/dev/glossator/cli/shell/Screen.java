// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import java.io.IOError;
import java.util.Map;
import org.jline.terminal.impl.ffm.FfmTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/**
 * What standard output can show.
 *
 * @param terminal whether a person looks at it
 * @param width columns that a line may take; {@link #UNBOUNDED} where nobody said
 * @param colours whether to colour
 */
public record Screen(boolean terminal, int width, boolean colours) {

  /** Lines of a file or a pipe are as long as they are. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  private static final int USUAL = 80;

  /** Standard output of this process; the environment may set COLUMNS and NO_COLOR. */
  static Screen ofProcess(Map<String, String> environment) {
    boolean terminal = false;
    int width = 0;
    try {
      FfmTerminalProvider provider = new FfmTerminalProvider();
      terminal = provider.isSystemStream(SystemStream.Output);
      width = terminal ? provider.systemStreamWidth(SystemStream.Output) : 0;
    } catch (RuntimeException | LinkageError | IOError e) {
      // No native access on this platform: the JDK's console still tells a terminal from a file.
      terminal = System.console() != null && System.console().isTerminal();
    }
    return of(terminal, width, environment);
  }

  /** As {@link #ofProcess} with what the operating system said. */
  public static Screen of(boolean terminal, int measured, Map<String, String> environment) {
    int width = measured > 0 ? measured : columns(environment.get("COLUMNS"), terminal);
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return new Screen(terminal, width, terminal && noColour.isEmpty() && !dumb);
  }

  private static int columns(@Nullable String value, boolean terminal) {
    if (value != null && value.matches("[1-9][0-9]{1,4}")) {
      return Integer.parseInt(value);
    }
    return terminal ? USUAL : UNBOUNDED;
  }
}
