// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

/** Makes what waits to become runs into runs, when there is room for them. */
@FunctionalInterface
public interface Feeding {

  /** Does one step; whether there is more to do at once. */
  boolean feed();
}
