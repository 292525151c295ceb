// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import java.util.Map;
import java.util.Set;

/**
 * A caller in one domain, as this transaction sees them. What they may do there says the {@link
 * AccessTable}; every operation asks it by one of the {@code require} methods.
 *
 * @param memberships designation by project id
 */
public record Access(
    Call call, Domain domain, UserProfile user, Map<String, Designation> memberships) {
  /** The act of giving an asset a restricted term, or of taking one away. */
  public static final String USE_GOVERNED_TERM = "UseGovernedTerm";

  public Access {
    memberships = Map.copyOf(memberships);
  }

  public boolean ownsDomain() {
    return user.domainOwner();
  }

  /** The projects the caller belongs to; an owner of the domain sees more than these. */
  public Set<String> projects() {
    return memberships.keySet();
  }

  /** Refuses whoever may not do this to what the project owns. */
  public Access require(String projectId) {
    return require(call.operation(), projectId);
  }

  /** Refuses whoever may not do an act within the operation to what the project owns. */
  public Access require(String act, String projectId) {
    decide(act, to(projectId));
    call.grants().add(projectId);
    return this;
  }

  /** Refuses whoever may not do this where no single project is concerned. */
  public Access require() {
    decide(call.operation(), toNone());
    return this;
  }

  /** Refuses whoever may do this neither to a user profile of their own nor to any other. */
  public Access requireUser(String userId) {
    boolean own = userId.equals(user.id());
    boolean asSelf = own && AccessTable.get().allows(call.operation(), Relation.SELF);
    decide(call.operation(), asSelf ? Relation.SELF : toNone());
    return this;
  }

  private void decide(String act, Relation relation) {
    if (!AccessTable.get().allows(act, relation)) {
      throw denied();
    }
    call.grants().decided();
  }

  private Relation to(String projectId) {
    Designation designation = memberships.get(projectId);
    if (ownsDomain()) {
      return Relation.DOMAIN_OWNER;
    }
    return designation == null ? Relation.STRANGER : Relation.of(designation);
  }

  private Relation toNone() {
    if (ownsDomain()) {
      return Relation.DOMAIN_OWNER;
    }
    return memberships.isEmpty() ? Relation.MEMBER_NOWHERE : Relation.MEMBER_SOMEWHERE;
  }

  public ApiException denied() {
    return call.denied();
  }
}
