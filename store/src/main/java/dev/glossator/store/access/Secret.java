// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import java.util.Objects;

/** A text that must not be seen: it does not print itself. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The text itself; for signing only, never for a log or an answer. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
