// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.glossaries;

/**
 * The glossary that {@code try} puts where there is none. Its terms are everybody's and no
 * organisation's words: they are associated, but names do not follow them.
 */
public final class BuiltInGlossary {

  private BuiltInGlossary() {}

  /** No constant: the rules that read class files see who calls, and not what is copied. */
  public static String name() {
    return "Business terms";
  }

  /** Whoever describes it otherwise has made it the organisation's own. */
  public static String description() {
    return "Common business terms and classes of sensitive data, built in.";
  }
}
