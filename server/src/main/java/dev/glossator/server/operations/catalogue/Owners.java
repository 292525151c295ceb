// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.catalogue;

import dev.glossator.server.auth.Access;
import dev.glossator.store.Transaction;

/** Who may put something into a project. */
public final class Owners {

  private Owners() {}

  /** Refuses whoever may not edit what the project owns; an unknown project is nobody's. */
  public static void requireEditor(Transaction tx, Access access, String projectId) {
    if (!tx.projects().exists(access.domain().id(), projectId)) {
      throw access.denied();
    }
    access.requireEditor(projectId);
  }
}
