// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import dev.glossator.core.evidence.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a table that stays the same on every visit: {@code kind:location/schema.table}.
 */
public final class ExternalIdentifier {
  /** A name without a dot, or in a database with schemas one with a single dot, and not cut. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:postgresql:[0-9a-f]{16}/([^.~]+)\\.|[a-z]+:[0-9a-f]{16}/)([^.~]+)");

  private static final int LONGEST = 600;
  private static final int HASH_CHARS = 16;

  private ExternalIdentifier() {}

  static String of(Origin origin) {
    String name = origin.qualifiedName();
    String prefix = origin.kind() + ":" + hash(origin.location()) + "/";
    if (prefix.length() + name.length() <= LONGEST) {
      return prefix + name;
    }
    int kept = LONGEST - prefix.length() - HASH_CHARS - 1;
    int end = Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept;
    return prefix + name.substring(0, end) + "~" + hash(name);
  }

  /** A table as its source calls it. */
  public record Name(@Nullable String schema, String table) {}

  /** What an identifier says its table is called; empty where that cannot be told for certain. */
  public static Optional<Name> name(String identifier) {
    Matcher plain = PLAIN.matcher(identifier);
    return plain.matches()
        ? Optional.of(new Name(plain.group(1), plain.group(2)))
        : Optional.empty();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
