// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

/**
 * Colours, or none.
 *
 * @param on whether escape sequences are written
 */
public record Style(boolean on) {

  public static final Style PLAIN = new Style(false);

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  public String red(String text) {
    return wrap("31", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  /** Green where a person may nod, plain where a look is due, dim where it is a guess. */
  public String confidence(double confidence, String text) {
    if (confidence >= Amounts.SURE) {
      return green(text);
    }
    return confidence >= Amounts.LIKELY ? text : yellow(text);
  }

  private String wrap(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
