// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on beside the command. */
final class Tasks {

  private Tasks() {}

  /** What the task came to; its failure is thrown as if it had happened here. */
  static <T> T result(FutureTask<T> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("work beside the command failed", e.getCause());
    }
  }
}
