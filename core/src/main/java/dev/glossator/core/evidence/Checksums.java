// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Check digits and number ranges of the identifiers that have them. */
final class Checksums {
  private static final Pattern IBAN_SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

  /** Lengths by country, from the registry of ISO 13616. */
  private static final Map<String, Integer> IBAN_LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AE", 23),
          Map.entry("AL", 28),
          Map.entry("AT", 20),
          Map.entry("AZ", 28),
          Map.entry("BA", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("BH", 22),
          Map.entry("BR", 29),
          Map.entry("BY", 28),
          Map.entry("CH", 21),
          Map.entry("CR", 22),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("DO", 28),
          Map.entry("EE", 20),
          Map.entry("EG", 29),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FO", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GE", 22),
          Map.entry("GI", 23),
          Map.entry("GL", 18),
          Map.entry("GR", 27),
          Map.entry("GT", 28),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IL", 23),
          Map.entry("IQ", 23),
          Map.entry("IS", 26),
          Map.entry("IT", 27),
          Map.entry("JO", 30),
          Map.entry("KW", 30),
          Map.entry("KZ", 20),
          Map.entry("LB", 28),
          Map.entry("LI", 21),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MC", 27),
          Map.entry("MD", 24),
          Map.entry("ME", 22),
          Map.entry("MK", 19),
          Map.entry("MR", 27),
          Map.entry("MT", 31),
          Map.entry("MU", 30),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PK", 24),
          Map.entry("PL", 28),
          Map.entry("PS", 29),
          Map.entry("PT", 25),
          Map.entry("QA", 29),
          Map.entry("RO", 24),
          Map.entry("RS", 22),
          Map.entry("SA", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("SM", 27),
          Map.entry("TN", 24),
          Map.entry("TR", 26),
          Map.entry("UA", 29),
          Map.entry("VA", 22),
          Map.entry("VG", 24),
          Map.entry("XK", 20));

  private Checksums() {}

  /**
   * Whether the text, spaces and dashes aside, is a number of a known card brand with its check
   * digit.
   */
  static boolean card(String value) {
    String digits = digits(value);
    return digits != null && cardLength(digits) && luhn(digits);
  }

  private static boolean cardLength(String digits) {
    int length = digits.length();
    if (length < 13 || length > 19) {
      return false;
    }
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    return switch (digits.charAt(0)) {
      case '4' -> length == 13 || length == 16 || length == 19;
      case '5' -> (two >= 51 && two <= 55 && length == 16) || maestro(two, length);
      case '2' -> four >= 2221 && four <= 2720 && length == 16;
      case '3' ->
          (length == 15 && (two == 34 || two == 37))
              || (length == 14 && (two == 30 || two == 36 || two == 38 || two == 39))
              || (length >= 16 && two == 35);
      case '6' -> length >= 16 || maestro(two, length);
      default -> false;
    };
  }

  private static boolean maestro(int two, int length) {
    return (two == 50 || two == 56 || two == 57 || two == 58 || two == 63 || two == 67)
        && length >= 13;
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Whether the text, spaces aside, is an IBAN of its country's length with its check digits. */
  static boolean iban(String value) {
    if (value.length() < 15 || value.length() > 42) {
      return false;
    }
    String compact = value.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    Integer length = compact.length() < 2 ? null : IBAN_LENGTHS.get(compact.substring(0, 2));
    if (length == null || length != compact.length() || !IBAN_SHAPE.matcher(compact).matches()) {
      return false;
    }
    String turned = compact.substring(4) + compact.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int digit = Character.digit(turned.charAt(i), 36);
      rest = (digit > 9 ? rest * 100 + digit : rest * 10 + digit) % 97;
    }
    return rest == 1;
  }

  /** The digits of a text made of digits, spaces and dashes only; null for any other. */
  private static @Nullable String digits(String value) {
    if (value.length() < 13 || value.length() > 24) {
      return null;
    }
    StringBuilder digits = new StringBuilder(19);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != ' ' && c != '-') {
        return null;
      }
    }
    return digits.length() < 13 ? null : digits.toString();
  }
}
