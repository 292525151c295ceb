// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.SemanticType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How single values of a column are shown: quantities are grouped, codes and years are not. */
final class ValueText {
  private static final int MONTHS_MIN = 3;
  private static final Pattern PERIOD = Pattern.compile("\\b(year|month|quarter|period)\\b");
  private static final Pattern YEAR_MONTH = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])?");

  private final ColumnEvidence column;
  private final Representation representation;
  private final String words;

  /**
   * @param words the business name in lower case, or the identifier where there is none
   */
  ValueText(ColumnEvidence column, Representation representation, String words) {
    this.column = column;
    this.representation = representation;
    this.words = words;
  }

  /**
   * Of whole numbers up to four digits nobody knows whether they are codes, unless they measure.
   */
  boolean plain(String value) {
    return !measured() && value.matches("0|[1-9]\\d{0,3}");
  }

  boolean measured() {
    return switch (representation) {
      case AMOUNT, RATE, QUANTITY -> true;
      case IDENTIFIER, CODE, CATEGORY, FLAG, DATE, TEXT, NAME, OTHER -> false;
    };
  }

  /** Quantities are grouped; codes, years and all that is text stay as they are written. */
  String shown(String value) {
    Optional<BigDecimal> number = numeric() ? Figures.parse(value) : Optional.empty();
    if (number.isEmpty()) {
      return Figures.date(value).map(LocalDate::toString).orElse(value.strip());
    }
    boolean whole = number.get().stripTrailingZeros().scale() <= 0;
    return whole && (code() || calendar(value))
        ? number.get().setScale(0, RoundingMode.UNNECESSARY).toPlainString()
        : Figures.number(number.get());
  }

  private boolean code() {
    return representation == Representation.IDENTIFIER
        || representation == Representation.CODE
        || column.semanticType() == SemanticType.POSTAL_CODE;
  }

  /** Whether a number is a year, or a year with its month: 2026, 202611. */
  boolean calendar(String value) {
    return column.semanticType() == SemanticType.YEAR
        || (YEAR_MONTH.matcher(value).matches() && (PERIOD.matcher(words).find() || months()));
  }

  /** Of other numbers of six digits one in eight ends in a month. */
  private boolean months() {
    ColumnProfile profile = column.profile();
    return profile != null
        && profile.topValues().size() >= MONTHS_MIN
        && profile.topValues().stream()
            .allMatch(v -> v.value().length() == 6 && YEAR_MONTH.matcher(v.value()).matches());
  }

  boolean numeric() {
    String type = column.type().toLowerCase(Locale.ROOT);
    return type.matches(
        ".*(int|dec|num|float|double|real|money|hugeint|serial|long|short|number).*");
  }
}
