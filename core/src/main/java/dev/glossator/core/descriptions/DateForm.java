// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.DayNotation;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people and systems have written the days of a column, as far as the days themselves tell. */
final class DateForm {
  private static final String TEXT = "written as text";

  private DateForm() {}

  /**
   * {@code written as day.month.year}; which of two numbers is the day shows where one is above
   * twelve, and otherwise only that it is a text.
   */
  static String of(TableEvidence table, ColumnEvidence column) {
    Optional<DayNotation> notation = notation(column);
    if (notation.isEmpty()) {
      return Period.of(column).isPresent() ? iso(table) : TEXT;
    }
    return switch (notation.get()) {
      case DAY_FIRST -> "written as " + String.join(sign(column), "day", "month", "year");
      case MONTH_FIRST -> "written as " + String.join(sign(column), "month", "day", "year");
      case DIGITS -> "written as " + digits(column) + " digits, year first";
      case UNIX_SECONDS -> "in seconds of Unix time";
      case UNIX_MILLISECONDS -> "in milliseconds of Unix time";
    };
  }

  /** Among the values may be some that are no days. */
  private static String sign(ColumnEvidence column) {
    return kept(column).stream()
        .flatMap(value -> DayNotation.sign(value).stream())
        .findFirst()
        .orElse(".");
  }

  private static String digits(ColumnEvidence column) {
    int count =
        kept(column).stream()
            .filter(value -> DayNotation.DIGITS.day(value).isPresent())
            .mapToInt(String::length)
            .findFirst()
            .orElse(0);
    return count > 12 ? "fourteen" : count > 8 ? "twelve" : "eight";
  }

  /** The notation of a column's days; that of ISO order is none. */
  static Optional<DayNotation> notation(ColumnEvidence column) {
    if (column.semanticType() != SemanticType.DATE_TEXT) {
      return Optional.empty();
    }
    List<String> kept = kept(column);
    Optional<DayNotation> told = DayNotation.of(kept);
    boolean apart = kept.stream().filter(DayNotation::apart).count() * 2 >= kept.size();
    return told.isPresent() || !apart ? told : inOrder(column.profile());
  }

  /** Where no number is above twelve, the first day may lie after the last in one notation only. */
  private static Optional<DayNotation> inOrder(@Nullable ColumnProfile profile) {
    if (profile == null || profile.min() == null || profile.max() == null) {
      return Optional.empty();
    }
    List<DayNotation> possible =
        Stream.of(DayNotation.DAY_FIRST, DayNotation.MONTH_FIRST)
            .filter(n -> inOrder(n.day(profile.min()), n.day(profile.max())))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  private static boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
  }

  private static List<String> kept(ColumnEvidence column) {
    ColumnProfile profile = column.profile();
    return profile == null
        ? List.of()
        : Stream.concat(
                Stream.of(profile.min(), profile.max()).filter(Objects::nonNull),
                profile.topValues().stream().map(ValueCount::value))
            .toList();
  }

  /** Days in ISO order are worth a word only where the source has a type for days. */
  private static String iso(TableEvidence table) {
    return table.origin().kind().equals("sqlite") ? "" : TEXT;
  }
}
