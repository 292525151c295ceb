// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Length (in code points) and pattern of a string; either may be missing. */
public final class TextRule {
  /** Every string. */
  public static final TextRule ANY = new TextRule(SizeRule.ANY, null);

  private final SizeRule length;
  private final @Nullable String pattern;
  private volatile @Nullable Pattern compiled;

  private TextRule(SizeRule length, @Nullable String pattern) {
    this.length = length;
    this.pattern = pattern;
  }

  /** A rule with bounds (inclusive) and a regular expression, if there is one. */
  public static TextRule of(long min, long max, @Nullable String pattern) {
    return new TextRule(new SizeRule(min, max), pattern);
  }

  /** The texts of what is wrong with a value; empty where nothing is. */
  public List<String> faults(String value) {
    List<String> faults = length.faults(value.codePointCount(0, value.length()));
    // A pattern is not tried on a text that is too long: its cost is bounded by the length.
    if (pattern == null || (!faults.isEmpty() && value.length() > length.max()) || matches(value)) {
      return faults;
    }
    List<String> all = new ArrayList<>(faults);
    all.add("Member must satisfy regular expression pattern: " + pattern);
    return all;
  }

  private boolean matches(String value) {
    String text = pattern;
    if (text == null) {
      return true;
    }
    Pattern p = compiled;
    if (p == null) {
      p = Pattern.compile(text);
      compiled = p;
    }
    // With find(), a final $ would let a trailing line break pass.
    boolean anchored = text.startsWith("^") && text.endsWith("$");
    return anchored ? p.matcher(value).matches() : p.matcher(value).find();
  }
}
