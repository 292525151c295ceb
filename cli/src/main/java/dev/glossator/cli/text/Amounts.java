// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them, the same on every machine. */
public final class Amounts {

  /**
   * From here on a proposal is green, and {@code A} takes all such: nine in ten were right or more
   * on each set of names that letters tell. Before its first decisions an organisation sees no name
   * above 0.95.
   */
  public static final double SURE = 0.93;

  /** Below this a proposal is shown as doubtful. */
  public static final double LIKELY = 0.60;

  private static final long THOUSAND = 1_000;
  private static final long TEN_THOUSAND = 10_000;
  private static final long MILLION = 1_000_000;
  private static final long MINUTE = 60;

  private Amounts() {}

  /** {@code 1,204}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 table}, {@code 14 tables}. */
  public static String count(long number, String one) {
    return count(number) + " " + (number == 1 ? one : plural(one));
  }

  /** {@code 950}, {@code 38 K}, {@code 1.2 M}. */
  public static String about(long number) {
    if (number < TEN_THOUSAND) {
      return count(number);
    }
    return number < MILLION
        ? number / THOUSAND + " K"
        : String.format(Locale.ROOT, "%,.1f M", number / (double) MILLION);
  }

  /** {@code 1.1 s}, {@code 2 min 03 s}. */
  public static String seconds(Duration duration) {
    if (duration.toSeconds() < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / (double) THOUSAND);
    }
    return String.format(
        Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
  }

  /** {@code 0.97}; rounded down, since nothing here is surer than it is, and nothing is certain. */
  public static String confidence(double confidence) {
    BigDecimal most = BigDecimal.valueOf(Math.min(confidence, 0.99));
    return most.setScale(2, RoundingMode.DOWN).toString();
  }

  private static String plural(String one) {
    if (one.endsWith("y") && !one.endsWith("ey")) {
      return one.substring(0, one.length() - 1) + "ies";
    }
    return one + "s";
  }
}
