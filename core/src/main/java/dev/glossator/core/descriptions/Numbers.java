// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that evidence supports, and whether a number in a text is one of them, rounded. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:\\d+(?:\\.\\d+){2,}|-?\\d[\\d,]*(?:\\.\\d+)?)(?![\\p{L}\\p{N}_])");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){2,}");

  private final TableEvidence table;
  private final List<BigDecimal> supported = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();

  Numbers(TableEvidence table) {
    this.table = table;
    supported.add(BigDecimal.valueOf(table.rows()));
    supported.add(BigDecimal.valueOf(table.sampledRows()));
    supported.add(BigDecimal.valueOf(table.columns().size()));
    supported.add(BigDecimal.valueOf(table.keys().size()));
    texts.append(table.comment()).append(' ');
  }

  void addAll(List<ColumnEvidence> columns) {
    columns.forEach(this::add);
  }

  void addNeighbours(int count) {
    for (int i = 0; i <= count; i++) {
      supported.add(BigDecimal.valueOf(i));
    }
  }

  void add(ColumnEvidence column) {
    texts.append(column.type()).append(' ').append(column.comment()).append(' ');
    table.accepted(column.name()).forEach(this::value);
    ColumnProfile profile = column.profile();
    if (profile == null) {
      return;
    }
    long filled = profile.rows() - profile.nulls();
    for (long count : new long[] {profile.rows(), profile.nulls(), profile.distinct(), filled}) {
      supported.add(BigDecimal.valueOf(count));
    }
    supported.add(BigDecimal.valueOf(profile.minLength()));
    supported.add(BigDecimal.valueOf(profile.maxLength()));
    share(profile.nulls(), profile.rows());
    share(profile.negatives(), filled);
    for (ValueCount value : profile.topValues()) {
      share(value.count(), filled);
      share(value.count(), profile.rows());
      value(value.value());
    }
    profile.patterns().forEach(p -> texts.append(p.pattern()).append(' '));
    Period.of(column)
        .ifPresent(p -> texts.append(p.first()).append(' ').append(p.last()).append(' '));
    if (profile.min() != null) {
      value(profile.min());
    }
    if (profile.max() != null) {
      value(profile.max());
    }
  }

  private void value(String value) {
    texts.append(value).append(' ');
    Figures.parse(value).ifPresent(supported::add);
  }

  private void share(long part, long whole) {
    if (whole > 0) {
      supported.add(BigDecimal.valueOf(100.0 * part / whole));
    }
  }

  /** The numbers of a text as they are written, without those inside words. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().replaceAll(",$", ""));
    }
    return found;
  }

  /** Whether some supported number, rounded to the places shown, is this one. */
  boolean supports(String shown) {
    String digits = shown.replace(",", "");
    String alone = "(?<![\\d.])" + Pattern.quote(digits) + "(?![\\d.])";
    if (Pattern.compile(alone).matcher(texts).find()) {
      return true;
    }
    if (VERSION.matcher(digits).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(digits);
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())).divide(BigDecimal.TWO);
    boolean bound = digits.equals("0.1") || digits.equals("99");
    return supported.stream()
        .anyMatch(
            s ->
                s.subtract(number).abs().compareTo(half) <= 0
                    || near(s, number)
                    || (bound && s.subtract(number).abs().compareTo(BigDecimal.ONE) < 0));
  }

  /** An estimate of rows is shown with two digits. */
  private static boolean near(BigDecimal supported, BigDecimal shown) {
    return shown.compareTo(BigDecimal.valueOf(100)) >= 0
        && shown.subtract(supported).abs().compareTo(shown.movePointLeft(1).divide(BigDecimal.TWO))
            <= 0
        && shown.remainder(BigDecimal.TEN).signum() == 0;
  }
}
