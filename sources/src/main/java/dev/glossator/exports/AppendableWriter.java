// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets a library that wants a writer write to anything; what it writes to stays open. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    out.append(CharBuffer.wrap(buffer, offset, length));
  }

  @Override
  public void flush() throws IOException {
    if (out instanceof Writer writer) {
      writer.flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
