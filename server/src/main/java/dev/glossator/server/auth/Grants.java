// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the {@link AccessTable} let one request do: whether it was asked at all, and the projects it
 * let the caller into. Those are remembered with the request's client token, so that a retry is
 * answered only where the caller would still be let in.
 */
public final class Grants {
  private final Set<String> projects = new TreeSet<>();
  private boolean decided;

  void add(String projectId) {
    projects.add(projectId);
  }

  void decided() {
    decided = true;
  }

  /** Forgets what an attempt that is repeated was let do. */
  public void clear() {
    projects.clear();
    decided = false;
  }

  public Set<String> projects() {
    return Set.copyOf(projects);
  }

  /**
   * For the end of every transaction that serves a request.
   *
   * @throws IllegalStateException where the operation never asked the table, which takes back all
   *     that it did
   */
  public void requireDecided(String operation) {
    if (!decided) {
      throw new IllegalStateException(operation + " was about to answer without asking who may");
    }
  }
}
