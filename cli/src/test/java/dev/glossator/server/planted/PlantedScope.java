// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.planted;

import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;

/** Breaks two rules on purpose, so that they are seen to fail. */
public final class PlantedScope {
  public static final Scope EVERYTHING = Scope.ofDomain("dzd_1");

  private PlantedScope() {}

  public static Object look(Transaction tx) {
    return tx.leases();
  }
}
