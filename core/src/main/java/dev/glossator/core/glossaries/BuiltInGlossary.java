// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.glossaries;

/**
 * The glossary that {@code try} puts where there is none. Its terms are everybody's and no
 * organisation's words: they are associated, but names do not follow them.
 */
public final class BuiltInGlossary {

  public static final String NAME = "Business terms";

  /** Whoever describes it otherwise has made it the organisation's own. */
  public static final String DESCRIPTION =
      "Common business terms and classes of sensitive data, built in.";

  private BuiltInGlossary() {}
}
