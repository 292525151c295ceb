// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where results go; remembers that it refused some of them, which a print stream keeps quiet. */
final class StandardOutput extends FilterOutputStream {
  private volatile @Nullable IOException refused;

  StandardOutput(OutputStream target) {
    super(target);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      refused = e;
      throw e;
    }
  }

  /** Whether results are lost; a reader that has read enough, as {@code head} has, loses none. */
  boolean incomplete() {
    IOException problem = refused;
    return problem != null && !String.valueOf(problem.getMessage()).contains("pipe");
  }
}
