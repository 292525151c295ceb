// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import java.util.Map;
import java.util.Set;

/**
 * What the caller may do in one domain, as this transaction sees it.
 *
 * @param memberships designation by project id
 */
public record Access(
    Call call, Domain domain, UserProfile user, Map<String, Designation> memberships) {

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

  public boolean isMember(String projectId) {
    return ownsDomain() || memberships.containsKey(projectId);
  }

  public boolean mayEdit(String projectId) {
    Designation designation = memberships.get(projectId);
    return ownsDomain() || (designation != null && designation.mayEdit());
  }

  public boolean owns(String projectId) {
    return ownsDomain() || memberships.get(projectId) == Designation.PROJECT_OWNER;
  }

  /** Refuses whoever does not own the domain. */
  public Access requireDomainOwner() {
    return grant(ownsDomain());
  }

  /** Refuses whoever is no member of the project. */
  public Access requireMember(String projectId) {
    return grant(isMember(projectId), projectId);
  }

  /** Refuses whoever may not edit what the project owns. */
  public Access requireEditor(String projectId) {
    return grant(mayEdit(projectId), projectId);
  }

  /** Refuses whoever does not own the project. */
  public Access requireOwner(String projectId) {
    return grant(owns(projectId), projectId);
  }

  private Access grant(boolean granted, String projectId) {
    grant(granted);
    call.grants().add(projectId);
    return this;
  }

  private Access grant(boolean granted) {
    if (!granted) {
      throw denied();
    }
    return this;
  }

  public ApiException denied() {
    return call.denied();
  }
}
