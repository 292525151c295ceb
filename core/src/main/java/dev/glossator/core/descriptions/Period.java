// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.DayNotation;
import dev.glossator.core.evidence.ValueCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The days between which the dates of a column lie. A day that systems write where there is none,
 * such as 9999-12-31, ends no period: it is named with its share.
 *
 * @param first the earliest day
 * @param last the latest day
 * @param profile where the shares come from
 * @param notation how the days are written, unless in ISO order
 */
record Period(
    LocalDate first, LocalDate last, ColumnProfile profile, Optional<DayNotation> notation) {
  private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final int NEVER = 2900;
  private static final Set<LocalDate> BEFORE_ALL =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1753, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1));

  /** The period of a column whose smallest and largest values are days, or months of a year. */
  static Optional<Period> of(ColumnEvidence column) {
    ColumnProfile profile = column.profile();
    if (profile == null || profile.min() == null || profile.max() == null) {
      return Optional.empty();
    }
    Optional<DayNotation> notation = DateForm.notation(column);
    Optional<LocalDate> first = day(profile.min(), notation);
    Optional<LocalDate> last = day(profile.max(), notation);
    boolean ordered = first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
    return ordered && holds(first.get(), last.get(), profile, notation)
        ? Optional.of(new Period(first.get(), last.get(), profile, notation))
        : Optional.empty();
  }

  /**
   * Whether the days that were kept lie between the bounds: earlier profiles held those that are
   * first and last as texts.
   */
  private static boolean holds(
      LocalDate first, LocalDate last, ColumnProfile profile, Optional<DayNotation> notation) {
    return notation.isEmpty()
        || profile.topValues().stream()
            .flatMap(value -> day(value.value(), notation).stream())
            .noneMatch(day -> day.isBefore(first) || day.isAfter(last));
  }

  private static Optional<LocalDate> day(String value, Optional<DayNotation> notation) {
    if (notation.isPresent()) {
      return notation.get().day(value);
    }
    return YEAR_MONTH.matcher(value).matches() ? Figures.date(value + "-01") : Figures.date(value);
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
    profile.topValues().stream()
        .filter(v -> notation.isPresent() && DayNotation.none(v.value()))
        .forEach(v -> parts.add(v.value() + " for " + share(v)));
    return String.join(", ", parts);
  }

  private void share(LocalDate day, boolean none, List<String> parts) {
    profile.topValues().stream()
        .filter(v -> none && day(v.value(), notation).equals(Optional.of(day)))
        .findFirst()
        .ifPresent(v -> parts.add(day + " for " + share(v)));
  }

  private String share(ValueCount value) {
    return Figures.percent(value.count(), profile.rows() - profile.nulls());
  }
}
