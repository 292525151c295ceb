// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that must not be printed: only those who name it get at it. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a text. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself. */
  public String reveal() {
    return value;
  }

  /** Compares in a time that does not depend on where the texts differ. */
  public boolean matches(String other) {
    return MessageDigest.isEqual(utf8(value), utf8(other));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
