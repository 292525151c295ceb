// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import java.util.Set;
import java.util.TreeSet;

/**
 * The projects that one request was let into. They are remembered with its client token, so that a
 * retry is answered only where the caller would still be let in.
 */
public final class Grants {
  private final Set<String> projects = new TreeSet<>();

  void add(String projectId) {
    projects.add(projectId);
  }

  /** Forgets what an attempt that is repeated was let into. */
  public void clear() {
    projects.clear();
  }

  public Set<String> projects() {
    return Set.copyOf(projects);
  }
}
