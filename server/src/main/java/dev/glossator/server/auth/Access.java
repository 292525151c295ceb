// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Map;

/**
 * A caller in one domain, as this transaction sees them. What they may do there says the {@link
 * AccessTable}; every operation asks it by one of the {@code require} methods. What they may see is
 * the {@link #scope}, without which the store reads nothing.
 */
public final class Access {
  /** The act of giving an asset a restricted term, or of taking one away. */
  public static final String USE_GOVERNED_TERM = "UseGovernedTerm";

  private final Transaction tx;
  private final Call call;
  private final String domainId;
  private final UserProfile user;
  private final Map<String, Designation> memberships;

  /**
   * Made by the {@link Authorizer} alone; designation by project id, none for an owner of the
   * domain.
   */
  Access(
      Transaction tx,
      Call call,
      String domainId,
      UserProfile user,
      Map<String, Designation> memberships) {
    this.tx = tx;
    this.call = call;
    this.domainId = domainId;
    this.user = user;
    this.memberships = Map.copyOf(memberships);
  }

  public Call call() {
    return call;
  }

  public String domainId() {
    return domainId;
  }

  /** Reads the domain itself, which few operations need. */
  public Domain domain() {
    return tx.domains().find(domainId).orElseThrow(call::denied);
  }

  public UserProfile user() {
    return user;
  }

  /** What the caller may see: of projects' own things those of their projects, or of all. */
  public Scope scope() {
    return ownsDomain()
        ? Scope.ofDomain(domainId)
        : Scope.ofMember(domainId, user.id(), memberships.keySet());
  }

  public boolean ownsDomain() {
    return user.domainOwner();
  }

  /** Refuses whoever may not do this to what the project owns. */
  public Access require(String projectId) {
    return require(call.operation(), projectId);
  }

  /** Refuses whoever may not do an act within the operation to what the project owns. */
  public Access require(String act, String projectId) {
    decide(act, Relation.of(user, memberships.get(projectId)));
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
