// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a sheet is about. The digest tells a changed proposal, and a changed key, from the
 * one that was exported.
 *
 * @param domain the catalogue
 * @param asset the table
 * @param revision its revision when the sheet was written
 * @param field the text
 * @param digest of all these and what was proposed
 */
public record SheetKey(String domain, String asset, String revision, Field field, String digest) {
  private static final Pattern FORM =
      Pattern.compile("([\\w-]+)/([\\w-]+)/(\\d+)/([\\w.\\[\\]]+)/([0-9a-f]{16})");
  private static final int DIGEST_CHARS = 16;

  /** The key of a proposal. */
  public static SheetKey of(
      String domain, String asset, String revision, Field field, String proposed) {
    return new SheetKey(
        domain, asset, revision, field, digest(domain, asset, revision, field, proposed));
  }

  /** The key that a cell holds; empty when it holds none. */
  public static Optional<SheetKey> parse(String cell) {
    Matcher matcher = FORM.matcher(cell);
    return matcher.matches()
        ? Field.parse(matcher.group(4))
            .map(
                f ->
                    new SheetKey(
                        matcher.group(1), matcher.group(2), matcher.group(3), f, matcher.group(5)))
        : Optional.empty();
  }

  /** Whether this is what was proposed when the sheet was written. */
  public boolean proposed(String value) {
    return digest.equals(digest(domain, asset, revision, field, value));
  }

  @Override
  public String toString() {
    return String.join("/", domain, asset, revision, field.path(), digest);
  }

  private static String digest(
      String domain, String asset, String revision, Field field, String proposed) {
    String whole = String.join("\n", domain, asset, revision, field.path(), proposed);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
