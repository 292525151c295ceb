// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Concludes what a sample says about a column. Every source goes through here, so that the rule
 * about sensitive values stands in one place: of a sensitive column counts and lengths remain, no
 * value and no shape.
 */
public final class ColumnProfiler {
  private static final int VALUES_KEPT = 20;
  private static final int PATTERNS_KEPT = 5;
  private static final int VALUE_CHARS = 64;
  private static final int SHAPE_CHARS = 48;
  private static final int VALUES_LOOKED_AT = 100;

  private final SampledColumn column;
  private final Map<String, Count> counts = new HashMap<>();
  private long nulls;

  private ColumnProfiler(SampledColumn column) {
    this.column = column;
  }

  /** The evidence the column gives. */
  public static ColumnEvidence profile(SampledColumn column) {
    return new ColumnProfiler(column).profile();
  }

  private ColumnEvidence profile() {
    for (String value : column.values()) {
      if (value == null || blank(value)) {
        nulls++;
      } else {
        counts.computeIfAbsent(value, v -> new Count()).rows++;
      }
    }
    String declared = column.type();
    if (declared == null) {
      GroupedNumbers.plain(counts.keySet()).ifPresent(this::rewrite);
    }
    ValueType type =
        declared == null ? ValueType.of(counts.keySet()) : ValueType.declared(declared);
    Detection detection = SemanticDetector.detect(column.name(), type, counts.keySet());
    return new ColumnEvidence(
        column.name(),
        declared == null ? type.inferredName() : declared,
        column.nullable(),
        column.comment(),
        column.values().isEmpty() && !column.complete() ? null : profile(type, detection),
        detection.type(),
        detection.sensitive());
  }

  private void rewrite(UnaryOperator<String> plain) {
    Map<String, Count> written = new HashMap<>(counts);
    counts.clear();
    written.forEach(
        (value, count) ->
            counts.computeIfAbsent(plain.apply(value), v -> new Count()).rows += count.rows);
  }

  /** Nearly all values begin with a sign that is no space: one look spares the walk. */
  private static boolean blank(String value) {
    return value.isEmpty()
        || ((value.charAt(0) <= ' ' || value.charAt(0) > '~') && value.isBlank());
  }

  private ColumnProfile profile(ValueType type, Detection detection) {
    DayNotation days = days(detection);
    ValueRange range = new ValueRange(type, days);
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    boolean text = type == ValueType.TEXT;
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      range.add(entry.getKey(), entry.getValue().rows);
      if (text) {
        int length = entry.getKey().codePointCount(0, entry.getKey().length());
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
      }
    }
    boolean measured = text && !counts.isEmpty();
    KeptValues kept = new KeptValues(column.name(), type, detection, counts.keySet());
    boolean bounded =
        (!text || days != null || codes(kept))
            && shown(kept, range.min())
            && shown(kept, range.max());
    return new ColumnProfile(
        column.values().size(),
        nulls,
        counts.size(),
        true,
        column.complete(),
        bound(bounded, range.min()),
        bound(bounded, range.max()),
        range.negatives(),
        measured ? shortest : -1,
        measured ? longest : -1,
        kept.none() ? List.of() : topValues(kept, days != null),
        kept.none() || !text ? List.of() : patterns());
  }

  private @Nullable DayNotation days(Detection detection) {
    return detection.type() == SemanticType.DATE_TEXT
        ? DayNotation.of(counts.keySet()).orElse(null)
        : null;
  }

  /** Texts without spaces: only of these do the first and the last in order say anything. */
  private boolean codes(KeptValues kept) {
    return counts.keySet().stream()
        .allMatch(v -> v.length() <= 32 && v.indexOf(' ') < 0 && kept.shown(v));
  }

  private static boolean shown(KeptValues kept, @Nullable String value) {
    return value != null && kept.shown(value);
  }

  /** Of days that are as frequent the last in order come first: 31.12. shows what is the day. */
  private List<ValueCount> topValues(KeptValues kept, boolean days) {
    Comparator<String> order = days ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return mostFrequent(counts, order, VALUES_LOOKED_AT).stream()
        .filter(e -> kept.shown(e.getKey()))
        .limit(VALUES_KEPT)
        .map(e -> new ValueCount(cut(e.getKey()), e.getValue().rows))
        .toList();
  }

  /** The first few by count, then by text, without sorting them all. */
  private static List<Map.Entry<String, Count>> mostFrequent(
      Map<String, Count> counts, Comparator<String> texts, int limit) {
    Comparator<Map.Entry<String, Count>> order =
        Comparator.<Map.Entry<String, Count>>comparingLong(e -> -e.getValue().rows)
            .thenComparing(Map.Entry::getKey, texts);
    PriorityQueue<Map.Entry<String, Count>> kept = new PriorityQueue<>(order.reversed());
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      if (kept.size() < limit) {
        kept.add(entry);
      } else if (order.compare(entry, kept.element()) < 0) {
        kept.remove();
        kept.add(entry);
      }
    }
    List<Map.Entry<String, Count>> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    return sorted;
  }

  /** Shapes of short texts; those of prose say nothing. */
  private List<ValuePattern> patterns() {
    Map<String, Count> shapes = new HashMap<>();
    counts.forEach(
        (value, count) -> {
          if (value.length() <= SHAPE_CHARS) {
            shapes.computeIfAbsent(Shapes.of(value), s -> new Count()).rows += count.rows;
          }
        });
    return mostFrequent(shapes, Comparator.naturalOrder(), PATTERNS_KEPT).stream()
        .filter(e -> e.getValue().rows * 20 >= column.values().size() - nulls)
        .map(e -> new ValuePattern(e.getKey(), e.getValue().rows))
        .toList();
  }

  private static @Nullable String bound(boolean shown, @Nullable String value) {
    return shown && value != null ? cut(value) : null;
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= VALUE_CHARS
        ? value
        : value.substring(0, value.offsetByCodePoints(0, VALUE_CHARS));
  }

  private static final class Count {
    long rows;
  }
}
