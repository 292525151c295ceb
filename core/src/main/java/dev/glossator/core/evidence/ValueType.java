// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** The broad kind of a column's values, whatever the source calls its type. */
public enum ValueType {
  BOOLEAN("BOOLEAN"),
  INTEGER("BIGINT"),
  DECIMAL("DECIMAL"),
  DATE("DATE"),
  TIMESTAMP("TIMESTAMP"),
  TIME("TIME"),
  TEXT("VARCHAR"),
  OTHER("BLOB");

  private static final Pattern INTEGERS = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMALS =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");
  private static final Pattern INTEGER_NAMES =
      Pattern.compile(
          "(u|unsigned )?(big|small|tiny|medium|huge)?(int|serial)(eger|\\d+)?( ?\\(.*\\))?( unsigned| identity)*"
              + "|year|oid|long");
  private static final Pattern PADDED = Pattern.compile("[+-]?0\\d+(\\.\\d+)?");
  private static final Pattern DATES =
      Pattern.compile("\\d{4}[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])");
  private static final Pattern TIMES =
      Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.,]\\d{1,9})?)?");
  private static final Pattern TIMESTAMPS =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[T ]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?"
              + " ?(Z|[+-]\\d{2}(:?\\d{2})?|UTC)?");

  private final String inferredName;

  ValueType(String inferredName) {
    this.inferredName = inferredName;
  }

  /** What a column without declared types is said to have. */
  public String inferredName() {
    return inferredName;
  }

  /** Whether values compare as numbers. */
  public boolean numeric() {
    return this == INTEGER || this == DECIMAL;
  }

  /** Whether values are points in time. */
  public boolean temporal() {
    return this == DATE || this == TIMESTAMP || this == TIME;
  }

  /** What a source's own type name means: {@code character varying(20)}, {@code NUMBER(9,2)}, … */
  public static ValueType declared(String type) {
    String t = type.toLowerCase(Locale.ROOT).strip();
    if (t.endsWith("[]") || t.startsWith("struct") || t.startsWith("map") || t.startsWith("list")) {
      return OTHER;
    }
    if (t.startsWith("bool") || t.equals("bit") || t.equals("bit(1)")) {
      return BOOLEAN;
    }
    if (t.startsWith("timestamp") || t.startsWith("datetime") || t.startsWith("smalldatetime")) {
      return TIMESTAMP;
    }
    if (t.startsWith("time")) {
      return TIME;
    }
    if (t.startsWith("date")) {
      return DATE;
    }
    return numberOrText(t);
  }

  private static ValueType numberOrText(String t) {
    if (t.startsWith("interval") || t.startsWith("tsvector") || t.startsWith("point")) {
      return OTHER;
    }
    if (INTEGER_NAMES.matcher(t).matches()) {
      return INTEGER;
    }
    if (t.startsWith("dec")
        || t.startsWith("num")
        || t.startsWith("float")
        || t.startsWith("double")
        || t.startsWith("real")
        || t.contains("money")) {
      return DECIMAL;
    }
    if (t.contains("blob") || t.startsWith("bytea") || t.contains("binary") || t.equals("image")) {
      return OTHER;
    }
    return TEXT;
  }

  /** What all of these texts are; numbers with leading zeros are text, for their zeros matter. */
  public static ValueType of(Collection<String> values) {
    if (values.isEmpty()) {
      return TEXT;
    }
    if (all(values, INTEGERS)) {
      return any(values, PADDED) ? TEXT : INTEGER;
    }
    if (all(values, DECIMALS)) {
      return any(values, PADDED) ? TEXT : DECIMAL;
    }
    if (all(values, DATES)) {
      return DATE;
    }
    if (values.stream().allMatch(v -> matches(TIMESTAMPS, v) || matches(DATES, v))) {
      return TIMESTAMP;
    }
    if (all(values, TIMES)) {
      return TIME;
    }
    return values.stream().allMatch(ValueType::truth) ? BOOLEAN : TEXT;
  }

  /** Whether the text is a date, a time or both in ISO order. */
  static boolean looksTemporal(String value) {
    return matches(DATES, value) || matches(TIMESTAMPS, value) || matches(TIMES, value);
  }

  /** Whether the text is a plain number. */
  static boolean looksNumeric(String value) {
    return matches(DECIMALS, value);
  }

  private static boolean truth(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  private static boolean all(Collection<String> values, Pattern pattern) {
    return values.stream().allMatch(v -> matches(pattern, v));
  }

  private static boolean any(Collection<String> values, Pattern pattern) {
    return values.stream().anyMatch(v -> matches(pattern, v));
  }

  private static boolean matches(Pattern pattern, String value) {
    return value.length() <= 64 && pattern.matcher(value).matches();
  }
}
