// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.SemanticType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days between which the dates of a column lie. A day that systems write where there is none,
 * such as 9999-12-31, ends no period: it is named with its share.
 *
 * @param first the earliest day
 * @param last the latest day
 * @param profile where the shares come from
 */
record Period(LocalDate first, LocalDate last, ColumnProfile profile) {
  private static final int NEVER = 2900;
  private static final Set<LocalDate> BEFORE_ALL =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1753, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1));

  /** The period of a column whose smallest and largest values are days. */
  static Optional<Period> of(ColumnEvidence column) {
    ColumnProfile profile = column.profile();
    if (profile == null) {
      return Optional.empty();
    }
    boolean compact = column.semanticType() == SemanticType.DATE_TEXT;
    Optional<LocalDate> first = day(profile.min(), compact);
    Optional<LocalDate> last = day(profile.max(), compact);
    return first.isPresent() && last.isPresent()
        ? Optional.of(new Period(first.get(), last.get(), profile))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable String value, boolean compact) {
    if (value == null) {
      return Optional.empty();
    }
    return compact && value.matches("\\d{8}") ? compact(value) : Figures.date(value);
  }

  /** The day of eight digits, year first. */
  static Optional<LocalDate> compact(String digits) {
    try {
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  /**
   * {@code from April 2019 to May 2024}, {@code from April 2019 on}, {@code all on 2025-02-07};
   * nothing where no end of the period is known.
   */
  Optional<String> words() {
    boolean begins = !BEFORE_ALL.contains(first);
    boolean ends = last.getYear() < NEVER;
    if (first.equals(last) || (begins && ends)) {
      return Optional.of(Figures.between(first, last));
    }
    return begins
        ? Optional.of("from " + Figures.month(first) + " on")
        : ends ? Optional.of("up to " + Figures.month(last)) : Optional.empty();
  }

  /**
   * The same, then the days that stand for none: {@code from April 2019 on, 9999-12-31 for 8 %}.
   */
  String wordsWithShares() {
    List<String> parts = new ArrayList<>();
    words().ifPresent(parts::add);
    if (!first.equals(last)) {
      share(first, BEFORE_ALL.contains(first), parts);
      share(last, last.getYear() >= NEVER, parts);
    }
    return String.join(", ", parts);
  }

  private void share(LocalDate day, boolean none, List<String> parts) {
    profile.topValues().stream()
        .filter(v -> none && day(v.value(), true).equals(Optional.of(day)))
        .findFirst()
        .map(v -> Figures.percent(v.count(), profile.rows() - profile.nulls()))
        .ifPresent(percent -> parts.add(day + " for " + percent));
  }
}
