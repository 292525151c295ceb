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

  private static final Pattern INTEGER_NAMES =
      Pattern.compile(
          "(u|unsigned )?(big|small|tiny|medium|huge)?(int|serial)(eger|\\d+)?( ?\\(.*\\))?( unsigned| identity)*"
              + "|year|oid|long");
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
    Shared shared = new Shared();
    for (String value : values) {
      if (!shared.add(value)) {
        return TEXT;
      }
    }
    return values.isEmpty() ? TEXT : shared.type();
  }

  /** Whether the text is a date, a time or both in ISO order. */
  static boolean looksTemporal(String value) {
    return date(value) || timestamp(value) || time(value);
  }

  /** Whether the text is a plain number. */
  static boolean looksNumeric(String value) {
    return NumberText.of(value) != NumberText.NONE;
  }

  private static boolean date(String value) {
    return value.length() >= 8
        && value.length() <= 10
        && digit(value)
        && DATES.matcher(value).matches();
  }

  private static boolean timestamp(String value) {
    return value.length() >= 12
        && value.length() <= 40
        && digit(value)
        && TIMESTAMPS.matcher(value).matches();
  }

  private static boolean time(String value) {
    return value.length() >= 4
        && value.length() <= 18
        && digit(value)
        && TIMES.matcher(value).matches();
  }

  private static boolean truth(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  private static boolean digit(String value) {
    return value.charAt(0) >= '0' && value.charAt(0) <= '9';
  }

  /** What is still possible after some values. */
  private static final class Shared {
    private boolean integers = true;
    private boolean numbers = true;
    private boolean padded;
    private boolean dates = true;
    private boolean moments = true;
    private boolean times = true;
    private boolean truths = true;

    /** Whether anything but text is still possible. */
    boolean add(String value) {
      if (numbers) {
        NumberText number = NumberText.of(value);
        integers &= number == NumberText.INTEGER || number == NumberText.PADDED_INTEGER;
        numbers = number != NumberText.NONE;
        padded |= number == NumberText.PADDED_INTEGER || number == NumberText.PADDED_DECIMAL;
      }
      if (moments) {
        boolean date = date(value);
        dates &= date;
        moments = date || timestamp(value);
      }
      times = times && time(value);
      truths = truths && truth(value);
      return numbers || moments || times || truths;
    }

    ValueType type() {
      if (numbers) {
        return padded ? TEXT : integers ? INTEGER : DECIMAL;
      }
      if (moments) {
        return dates ? DATE : TIMESTAMP;
      }
      return times ? TIME : BOOLEAN;
    }
  }
}
