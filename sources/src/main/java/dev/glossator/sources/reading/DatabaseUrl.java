// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the URLs of all databases have in common; a password never comes into a message. */
public final class DatabaseUrl {
  private static final Pattern SECRET =
      Pattern.compile("(?i)(//[^/?#@:]*):.*@|([?&](?:password|pgpassword|sslpassword)=)[^&#]*");

  private DatabaseUrl() {}

  /** The argument with every password in it replaced; safe to be shown and logged. */
  public static String redacted(String argument) {
    return SECRET
        .matcher(argument)
        .replaceAll(
            r ->
                Matcher.quoteReplacement(
                    r.group(1) != null ? r.group(1) + ":***@" : r.group(2) + "***"));
  }

  /** The settings behind the question mark, as they were written. */
  public static Map<String, String> query(@Nullable String text) {
    Map<String, String> query = new HashMap<>();
    if (text != null) {
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          query.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return query;
  }

  /**
   * A part of a URL without its percent signs; null stays null.
   *
   * @throws SourceException where a percent sign does not begin two hexadecimal digits; it does not
   *     quote the part, which may be a password
   */
  public static @Nullable String decoded(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT,
          "a % in the database's URL does not begin two hexadecimal digits; write %25 for it");
    }
  }
}
