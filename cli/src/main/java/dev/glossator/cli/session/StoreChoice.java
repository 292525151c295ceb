// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a folder's catalogue is kept when it is not in the folder: the URL that {@code serve} was
 * given, without a password, so that the other commands find the same catalogue.
 */
public final class StoreChoice {

  private static final String FILE = "store.url";
  private static final Pattern IN_AUTHORITY = Pattern.compile("(://[^/\\s:@]*):[^/\\s]*@");
  private static final Pattern AS_PARAMETER =
      Pattern.compile("(?i)(?<=[?&])(?:password|sslpassword)=[^&]*&?");

  private StoreChoice() {}

  /** The URL that was remembered for a folder. */
  public static Optional<String> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String url = Files.readString(file).strip();
      return url.isEmpty() ? Optional.empty() : Optional.of(url);
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.UNREACHABLE,
          file + " cannot be read, so that it is not known where the catalogue is kept",
          e);
    }
  }

  /** Remembers the URL. */
  static void write(Path folder, String url) {
    try {
      WholeFile.replace(folder.resolve(FILE), withoutPassword(url) + "\n");
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.UNREACHABLE,
          folder.resolve(FILE)
              + " cannot be written: "
              + WholeFile.reason(e)
              + "; mend that, or name another folder with --data",
          e);
    }
  }

  static String withoutPassword(String url) {
    String shorter = IN_AUTHORITY.matcher(url).replaceAll("$1@");
    return AS_PARAMETER.matcher(shorter).replaceAll("").replaceAll("[?&]$", "");
  }
}
