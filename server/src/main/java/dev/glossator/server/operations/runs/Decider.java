// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.glossaries.TermStore.TermUse;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, and when.
 *
 * @param userId a person's profile, or SYSTEM
 * @param scope what they may see
 * @param access what the person may; absent for SYSTEM, which uses no restricted terms
 */
record Decider(String userId, Instant at, Scope scope, @Nullable Access access) {

  static Decider of(Access access) {
    return new Decider(access.user().id(), access.call().now(), access.scope(), access);
  }

  /** The program itself, for one project. */
  static Decider system(String domainId, String projectId, Instant now) {
    Scope scope = Authorizer.system("AcceptPredictions", domainId, projectId);
    return new Decider(RunEvents.AUTOMATIC, now, scope, null);
  }

  /** Refuses whoever may not give an asset a restricted term. */
  void requireGoverned(TermUse term) {
    if (access == null) {
      throw ApiException.validation("No rule takes the restricted glossary term " + term.id());
    }
    access.require(Access.USE_GOVERNED_TERM, term.projectId());
  }
}
