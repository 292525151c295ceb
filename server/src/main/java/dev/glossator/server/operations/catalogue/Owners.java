// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.catalogue;

import dev.glossator.server.auth.Access;
import dev.glossator.store.Transaction;

/** Who may put something into a project. */
public final class Owners {

  private Owners() {}

  /** Refuses whoever may not do this in the project; an unknown project is nobody's. */
  public static void require(Transaction tx, Access access, String projectId) {
    if (!tx.projects().exists(access.scope(), projectId)) {
      throw access.denied();
    }
    access.require(projectId);
  }
}
