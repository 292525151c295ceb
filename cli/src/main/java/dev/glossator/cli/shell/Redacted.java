// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import java.util.regex.Pattern;

/**
 * Takes passwords out of what is printed: people put them into arguments in spite of everything.
 */
public final class Redacted {

  private static final Pattern IN_AUTHORITY = Pattern.compile("(://[^/\\s:@'\"]*):[^/\\s'\"]*@");
  private static final Pattern BEFORE_HOST =
      Pattern.compile("(?<![\\w/:@])([^/\\s:@'\"]+):[^/\\s:@'\"]+@(?=[\\w\\[])");
  private static final Pattern AS_PARAMETER =
      Pattern.compile(
          "((?:password|passwd|pwd|secret|token)\\s*=)[^&\\s;'\"]*", Pattern.CASE_INSENSITIVE);

  private Redacted() {}

  /** The text with a sign in the place of each password. */
  public static String text(String text) {
    String shorter = IN_AUTHORITY.matcher(text).replaceAll("$1:(hidden)@");
    shorter = BEFORE_HOST.matcher(shorter).replaceAll("$1:(hidden)@");
    return AS_PARAMETER.matcher(shorter).replaceAll("$1(hidden)");
  }
}
