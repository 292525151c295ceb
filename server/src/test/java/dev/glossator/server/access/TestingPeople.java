// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.CreateAccessKeyInput;
import dev.glossator.contract.model.CreateAccessKeyOutput;
import dev.glossator.contract.model.CreateProjectInput;
import dev.glossator.contract.model.CreateProjectMembershipInput;
import dev.glossator.contract.model.CreateUserProfileInput;
import dev.glossator.contract.model.DeleteProjectMembershipInput;
import dev.glossator.contract.model.Member;
import dev.glossator.contract.model.RevokeAccessKeyInput;
import dev.glossator.contract.model.UpdateUserProfileInput;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.contract.model.UserProfileStatus;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.server.TestingServer;

/** Makes people of a domain, as its owner would: a profile, a key, a role in a project. */
public final class TestingPeople {
  private final Client owner;
  private final String domainId;

  public TestingPeople(TestingServer server) {
    this(server.client(), server.domainId());
  }

  TestingPeople(Client owner, String domainId) {
    this.owner = owner;
    this.domainId = domainId;
  }

  /** Somebody with a key. */
  public record Person(String userId, String keyId, Credentials credentials) {}

  /** A profile with a key and without any role. */
  public Person person(String name) {
    String user =
        owner
            .call(
                Operations.CREATE_USER_PROFILE,
                CreateUserProfileInput.builder()
                    .domainIdentifier(domainId)
                    .userIdentifier("arn:aws:iam::000000000000:role/" + name)
                    .build())
            .id();
    return key(String.valueOf(user));
  }

  /** The same user with another key. */
  public Person key(String userId) {
    CreateAccessKeyOutput key =
        owner.call(Operations.CREATE_ACCESS_KEY, new CreateAccessKeyInput(domainId, userId));
    return new Person(
        userId, key.accessKeyId(), Credentials.of(key.accessKeyId(), key.secretAccessKey()));
  }

  /** A profile with a key and a role in a project. */
  public Person member(String name, String projectId, UserDesignation designation) {
    Person person = person(name);
    join(person, projectId, designation);
    return person;
  }

  public void join(Person person, String projectId, UserDesignation designation) {
    owner.call(
        Operations.CREATE_PROJECT_MEMBERSHIP,
        CreateProjectMembershipInput.builder()
            .domainIdentifier(domainId)
            .projectIdentifier(projectId)
            .member(new Member.OfUserIdentifier(person.userId()))
            .designation(designation)
            .build());
  }

  public void leave(Person person, String projectId) {
    owner.call(
        Operations.DELETE_PROJECT_MEMBERSHIP,
        new DeleteProjectMembershipInput(
            domainId, projectId, new Member.OfUserIdentifier(person.userId())));
  }

  public void deactivate(Person person) {
    owner.call(
        Operations.UPDATE_USER_PROFILE,
        UpdateUserProfileInput.builder()
            .domainIdentifier(domainId)
            .userIdentifier(person.userId())
            .status(UserProfileStatus.DEACTIVATED)
            .build());
  }

  public void revoke(Person person) {
    owner.call(Operations.REVOKE_ACCESS_KEY, new RevokeAccessKeyInput(domainId, person.keyId()));
  }

  public String project(String name) {
    return owner
        .call(
            Operations.CREATE_PROJECT,
            CreateProjectInput.builder().domainIdentifier(domainId).name(name).build())
        .id();
  }
}
