// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells numbers that may be somebody's telephone number from those that count up, mark a moment,
 * are amounts or carry the check digit of a product. Such numbers are shown only where the others
 * of their column, or its name, say that they are something else.
 */
final class BareNumbers {
  private static final Pattern LONG = Pattern.compile("\\+?\\d{10,15}(\\.0+)?");
  private static final Pattern SHORT = Pattern.compile("\\d{7,9}(\\.0+)?");
  private static final Pattern TRUNK = Pattern.compile("\\(?0[1-9][\\d ()./-]{5,18}\\d");
  private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?(9|1[0-4])");
  private static final int FEW = 5;

  private final boolean doubtLong;
  private final boolean doubtShort;
  private final boolean most;

  /** Looks at the distinct values of a column. */
  BareNumbers(NamePrior prior, Collection<String> distinct) {
    List<String> longs = distinct.stream().filter(BareNumbers::longNumber).toList();
    List<String> shorts = distinct.stream().filter(v -> SHORT.matcher(v).matches()).toList();
    this.doubtLong = !longs.isEmpty() && !prior.amount() && !explained(prior, digits(longs));
    this.doubtShort =
        shorts.size() >= FEW
            && !prior.amount()
            && !prior.identifier()
            && sameLength(digits(shorts))
            && !sequential(digits(shorts))
            && !most(shorts, DayNotation::digits);
    int doubted = (doubtLong ? longs.size() : 0) + (doubtShort ? shorts.size() : 0);
    this.most = doubted > 0 && doubted * 2 >= distinct.size();
  }

  /** Whether most values of the column may be telephone numbers. */
  boolean most() {
    return most;
  }

  /** Whether this value may be a telephone number. */
  boolean maybePhone(String value) {
    return (doubtLong && longNumber(value)) || (doubtShort && SHORT.matcher(value).matches());
  }

  private static boolean longNumber(String value) {
    if (value.length() < 3 || value.length() > 24) {
      return false;
    }
    return LONG.matcher(value).matches()
        || EXPONENT.matcher(value).matches()
        || (TRUNK.matcher(value).matches() && trunk(value));
  }

  /** A number dialled within a country: a zero in front, eight digits or more, no other meaning. */
  private static boolean trunk(String value) {
    String digits = value.replaceAll("\\D", "");
    return digits.length() >= 8
        && digits.length() <= 15
        && !(digits.length() == value.length() && value.length() == 8 && value.startsWith("00"))
        && !HarmlessTypes.dateText(value)
        && !ValueType.looksTemporal(value)
        && !(ValueType.looksNumeric(value) && value.indexOf('.') >= 0);
  }

  private static boolean explained(NamePrior prior, List<String> digits) {
    return most(digits, DayNotation::unixMilliseconds)
        || most(digits, DayNotation::moment)
        || (prior.moment() && most(digits, DayNotation::unixSeconds))
        || (digits.size() >= 3 && most(digits, BareNumbers::product))
        || books(digits)
        || sequential(digits);
  }

  private static List<String> digits(List<String> values) {
    return values.stream().map(BareNumbers::digits).toList();
  }

  private static String digits(String value) {
    if (EXPONENT.matcher(value).matches()) {
      return new BigDecimal(value).toBigInteger().toString();
    }
    int point = value.endsWith("0") ? value.indexOf(".0") : -1;
    return (point < 0 ? value : value.substring(0, point)).replaceAll("\\D", "");
  }

  private static boolean most(List<String> values, Predicate<String> test) {
    return values.stream().filter(test).count() * 10 >= values.size() * 9L;
  }

  /** The check digit that all trade item numbers share, those of books among them. */
  private static boolean product(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits.length() >= 12 && digits.length() <= 14 && sum % 10 == 0;
  }

  /** Whether nearly all are numbers of books, with or without hyphens. */
  static boolean books(Collection<String> values) {
    return values.stream().filter(BareNumbers::book).count() * 10 >= values.size() * 9L;
  }

  private static boolean book(String value) {
    String digits = value.replaceAll("\\D", "");
    if (digits.length() == 13) {
      return (digits.startsWith("978") || digits.startsWith("979")) && product(digits);
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    return digits.length() == 10 && sum % 11 == 0;
  }

  private static boolean sameLength(List<String> digits) {
    return IntStream.of(7, 8, 9).anyMatch(length -> most(digits, v -> v.length() == length));
  }

  /** Numbers given out one after the other lie at the same distance. */
  private static boolean sequential(List<String> digits) {
    List<BigInteger> sorted = digits.stream().map(BigInteger::new).sorted().toList();
    if (sorted.size() < 3) {
      return false;
    }
    List<BigInteger> steps =
        IntStream.range(1, sorted.size())
            .mapToObj(i -> sorted.get(i).subtract(sorted.get(i - 1)))
            .sorted()
            .toList();
    BigInteger usual = steps.get(steps.size() / 2);
    return steps.stream().filter(usual::equals).count() * 5 >= steps.size() * 4L;
  }
}
