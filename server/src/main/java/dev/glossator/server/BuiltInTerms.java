// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.core.glossaries.BuiltInGlossary;

/** What a client calls the glossary of built-in terms, so that the server knows it again. */
public final class BuiltInTerms {

  private BuiltInTerms() {}

  public static String glossary() {
    return BuiltInGlossary.name();
  }

  public static String description() {
    return BuiltInGlossary.description();
  }
}
