// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for another thread's answer as if the work had run here. */
final class Waiting {
  private Waiting() {}

  /**
   * Interrupts do not cut the wait short: the work may already be durable, and its caller must
   * learn that.
   */
  static <T extends @Nullable Object> T on(CompletableFuture<T> answer) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failure) {
          throw unchecked(failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException failure -> failure;
      case Error failure -> throw failure;
      case null, default -> new IllegalStateException(cause);
    };
  }
}
