// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells long numbers that may be somebody's telephone number, written in digits alone, from those
 * that count up, mark a moment or carry the check digit of a product.
 */
final class BareNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{10,15}(\\.0+)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d([0-5]\\d)?");

  private BareNumbers() {}

  /** Whether numbers of telephones may be among the values, of which so many rows were seen. */
  static boolean maybePhones(Collection<String> distinct, long rows) {
    List<String> numbers = distinct.stream().filter(v -> NUMBER.matcher(v).matches()).toList();
    if (numbers.isEmpty()
        || numbers.size() * 5 < distinct.size() * 4
        || distinct.size() * 5L < rows) {
      return false;
    }
    List<String> digits = numbers.stream().map(BareNumbers::digits).toList();
    boolean moments =
        most(digits, v -> EPOCH.matcher(v).matches())
            || most(digits, v -> MOMENT.matcher(v).matches());
    boolean products = digits.size() >= 3 && most(digits, BareNumbers::product);
    return !moments && !products && !sequential(digits);
  }

  private static String digits(String value) {
    int point = value.indexOf('.');
    return value.substring(value.startsWith("+") ? 1 : 0, point < 0 ? value.length() : point);
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
