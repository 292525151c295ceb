// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as RFC 3986 and SigV4 want it: all but unreserved characters, upper-case hex.
 */
public final class PercentCoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentCoding() {}

  /** Encodes the UTF-8 bytes of a text; a slash is encoded too. */
  public static String encode(String text) {
    return encode(text, false);
  }

  /** Encodes a path, whose slashes stay. */
  public static String encodePath(String path) {
    return encode(path, true);
  }

  private static String encode(String text, boolean keepSlash) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (isUnreserved(b) || (keepSlash && b == '/')) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || b == '.'
        || b == '~';
  }

  /**
   * Decodes one segment or query part; a plus sign stays a plus sign.
   *
   * @throws IllegalArgumentException for a broken escape or bytes that are no UTF-8
   */
  public static String decode(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '%') {
        out.write(escaped(raw, at));
        at += 3;
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        at++;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("'" + raw + "' does not decode to UTF-8", e);
    }
  }

  private static int escaped(String raw, int at) {
    int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
    int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new IllegalArgumentException("'" + raw + "' has a broken % escape");
    }
    return high * 16 + low;
  }
}
