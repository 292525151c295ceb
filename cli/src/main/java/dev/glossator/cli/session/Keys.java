// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import dev.glossator.cli.shell.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The access key of a folder.
 *
 * @param id public part
 * @param secret secret part
 */
public record Keys(String id, String secret) {

  private static final String FILE = "credentials";

  /** Whether the folder has a key, that is, whether there is a catalogue in it. */
  public static boolean in(Path data) {
    return Files.isRegularFile(data.resolve(FILE));
  }

  /** Reads the folder's key. */
  public static Keys read(Path data) {
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(data.resolve(FILE))) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
      }
    } catch (IOException e) {
      throw CommandFailure.refused(
          data.resolve(FILE) + " cannot be read: it belongs to whoever started the server first");
    }
    String id = values.get("aws_access_key_id");
    String secret = values.get("aws_secret_access_key");
    if (id == null || secret == null) {
      throw CommandFailure.refused(
          data.resolve(FILE) + " holds no access key; remove it and start the server once");
    }
    return new Keys(id, secret);
  }

  @Override
  public String toString() {
    return "Keys[" + id + "]";
  }
}
