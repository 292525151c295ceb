// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

/**
 * Whether work in progress is no longer wanted. Whatever takes long asks between small steps, so
 * that a worker is free again well within a second.
 */
@FunctionalInterface
public interface Stop {

  /** Work that is wanted to its end. */
  Stop NEVER = () -> false;

  boolean asked();

  /**
   * Goes on, or leaves.
   *
   * @throws StoppedException when the work is no longer wanted
   */
  default void check() {
    if (asked()) {
      throw new StoppedException();
    }
  }
}
