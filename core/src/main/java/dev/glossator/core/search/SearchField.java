// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of a thing that can be found.
 *
 * @param attribute its name, such as {@code name} or {@code GlueTableForm.tableName}
 * @param value the exact value for filters and sorting; null for texts that are only searched
 * @param number the value as a number, when it is one
 * @param text what free text finds; empty when nothing
 */
public record SearchField(
    String attribute, @Nullable String value, @Nullable Long number, String text) {

  /** Longer values cannot be filtered on, since a filter's value has 128 characters at most. */
  public static final int VALUE_MAX = 256;

  public SearchField {
    if (value != null && value.length() > VALUE_MAX) {
      value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, VALUE_MAX)));
    }
  }

  /** An exact value that free text does not find. */
  public static SearchField exact(String attribute, String value) {
    return new SearchField(attribute, value, null, "");
  }

  /** A value that free text finds too. */
  public static SearchField found(String attribute, String value) {
    return new SearchField(attribute, value, null, value);
  }
}
