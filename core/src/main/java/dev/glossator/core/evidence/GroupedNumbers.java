// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, {@code 1.234,56} or {@code 1,234.56}. Where a sign may part
 * thousands as well as decimals in all values, it is not known what they are.
 */
final class GroupedNumbers {
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+]?(0|[1-9]\\d{0,2}(\\.\\d{3})+|[1-9]\\d*)(,\\d+)?");
  private static final Pattern DECIMAL_POINT =
      Pattern.compile("[-+]?(0|[1-9]\\d{0,2}(,\\d{3})+|[1-9]\\d*)(\\.\\d+)?");
  private static final Pattern COMMA_TOLD =
      Pattern.compile(".*\\..*,.*|.*,(\\d{1,2}|\\d{4,})|[-+]?0,\\d+");
  private static final Pattern POINT_TOLD = Pattern.compile(".*,.*\\..*|.*(,\\d{3}){2,}");

  private GroupedNumbers() {}

  /** What makes plain numbers of the texts; empty where they are none, or plain already. */
  static Optional<UnaryOperator<String>> plain(Collection<String> texts) {
    if (texts.stream().noneMatch(text -> text.indexOf(',') >= 0)) {
      return Optional.empty();
    }
    if (are(texts, DECIMAL_COMMA, COMMA_TOLD)) {
      return Optional.of(text -> text.replace(".", "").replace(',', '.'));
    }
    return are(texts, DECIMAL_POINT, POINT_TOLD)
        ? Optional.of(text -> text.replace(",", ""))
        : Optional.empty();
  }

  private static boolean are(Collection<String> texts, Pattern notation, Pattern told) {
    return texts.stream().allMatch(t -> notation.matcher(t).matches())
        && texts.stream().anyMatch(t -> told.matcher(t).matches());
  }
}
