// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a text are to be read, told from its beginning.
 *
 * @param charset the encoding
 * @param markLength bytes of a byte order mark to skip
 * @param guessed whether the encoding is neither marked nor UTF-8
 * @param binary whether the bytes are no text at all
 */
record TextEncoding(Charset charset, int markLength, boolean guessed, boolean binary) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Looks at the first bytes of a file; {@code whole} when they are all of it. */
  static TextEncoding of(byte[] head, boolean whole) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, false, false);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, false, false);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, false, false);
    }
    return unmarked(head, whole);
  }

  private static TextEncoding unmarked(byte[] head, boolean whole) {
    int evenNuls = 0;
    int oddNuls = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          evenNuls++;
        } else {
          oddNuls++;
        }
      }
    }
    int many = head.length / 5;
    if (head.length >= 4 && oddNuls > many && evenNuls < many / 4) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, true, false);
    }
    if (head.length >= 4 && evenNuls > many && oddNuls < many / 4) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, true, false);
    }
    if (evenNuls + oddNuls > head.length / 10) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, false, true);
    }
    return utf8(head, whole)
        ? new TextEncoding(StandardCharsets.UTF_8, 0, false, false)
        : new TextEncoding(WINDOWS_1252, 0, true, false);
  }

  private static boolean utf8(byte[] head, boolean whole) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), whole);
    return !result.isError();
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
