// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An operation that the service has and this contract does not: it answers 501. */
public record KnownOperation(String method, UriPattern uri, String name) {
  /** All of them, from the list beside this class. */
  public static List<KnownOperation> all() {
    try (InputStream in = KnownOperation.class.getResourceAsStream("known-operations.txt")) {
      if (in == null) {
        throw new IllegalStateException("known-operations.txt is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(KnownOperation::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownOperation parse(String line) {
    String[] parts = line.split(" ", 3);
    return new KnownOperation(parts[0], UriPattern.of(parts[1]), parts[2]);
  }
}
