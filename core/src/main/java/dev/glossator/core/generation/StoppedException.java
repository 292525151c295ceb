// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

/** Leaves work that is no longer wanted; no fault of anybody. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException() {
    super("stopped: nobody waits for this any more", null, false, false);
  }
}
