// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The compact time of signatures: {@code 20261124T170954Z}. Read and written by hand, because every
 * request has one and a formatter takes longer than the signature's digest.
 */
final class SigningTime {
  private static final int LENGTH = 16;
  private static final int TIME = 9;

  private SigningTime() {}

  static String format(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(LENGTH);
    two(text, time.getYear() / 100);
    two(text, time.getYear() % 100);
    two(text, time.getMonthValue());
    two(text, time.getDayOfMonth());
    text.append('T');
    two(text, time.getHour());
    two(text, time.getMinute());
    two(text, time.getSecond());
    return text.append('Z').toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  static Optional<Instant> parse(String text) {
    if (!hasForm(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  two(text, 0) * 100 + two(text, 2),
                  two(text, 4),
                  two(text, 6),
                  two(text, TIME),
                  two(text, TIME + 2),
                  two(text, TIME + 4))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static boolean hasForm(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int at = 0; at < LENGTH; at++) {
      char letter = text.charAt(at);
      boolean fits =
          switch (at) {
            case TIME - 1 -> letter == 'T';
            case LENGTH - 1 -> letter == 'Z';
            default -> letter >= '0' && letter <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int two(String text, int at) {
    return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }
}
