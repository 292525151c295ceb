// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The compact time of signatures: {@code 20261124T170954Z}. */
final class SigningTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SigningTime() {}

  static String format(Instant instant) {
    return FORM.format(instant);
  }

  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(Instant.from(FORM.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
