// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import dev.glossator.core.evidence.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier of a table that stays the same on every visit: {@code kind:location/schema.table}.
 */
final class ExternalIdentifier {
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
