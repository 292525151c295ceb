// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text followed by a line of its own that no file holds: where a parser does not give that line
 * back as a record, the text has ended inside quotes and has swallowed it.
 */
final class EndMarkReader extends FilterReader {
  /** The only value of the record that closes a text. */
  static final String MARK = "\u0001end\u0001";

  private static final String LINE = "\n" + MARK;

  private int marked = -1;

  EndMarkReader(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (marked < 0) {
      int read = super.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      marked = 0;
    }
    int count = Math.min(length, LINE.length() - marked);
    if (count == 0) {
      return length == 0 ? 0 : -1;
    }
    LINE.getChars(marked, marked + count, buffer, offset);
    marked += count;
    return count;
  }
}
