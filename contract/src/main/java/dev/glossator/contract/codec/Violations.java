// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers every broken constraint of one message, so that a single answer names them all. */
public final class Violations {
  private record Violation(String path, String text) {}

  private final boolean lenient;
  private final List<Violation> found = new ArrayList<>();

  private Violations(boolean lenient) {
    this.lenient = lenient;
  }

  /** For what a server receives: every constraint counts. */
  public static Violations strict() {
    return new Violations(false);
  }

  /** For what a client receives: only what the records cannot do without counts. */
  public static Violations lenient() {
    return new Violations(true);
  }

  void broken(String path, List<String> texts) {
    if (!lenient) {
      texts.forEach(text -> found.add(new Violation(path, text)));
    }
  }

  /** Not reported again where the value was there and broke another rule. */
  void missing(String path) {
    boolean known =
        found.stream().anyMatch(v -> v.path.equals(path) || v.path.startsWith(path + "."));
    if (!known) {
      found.add(new Violation(path, "Member must not be null"));
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ConstraintException(message());
    }
  }

  private String message() {
    String head =
        found.size() == 1
            ? "1 validation error detected: "
            : found.size() + " validation errors detected: ";
    return found.stream()
        .map(v -> "Value at '" + v.path + "' failed to satisfy constraint: " + v.text)
        .collect(Collectors.joining("; ", head, ""));
  }
}
