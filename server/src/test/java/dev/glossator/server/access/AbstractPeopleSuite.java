// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import static dev.glossator.contract.model.UserDesignation.PROJECT_CATALOG_VIEWER;
import static dev.glossator.contract.model.UserDesignation.PROJECT_CONTRIBUTOR;
import static dev.glossator.contract.model.UserDesignation.PROJECT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.AccessKeyItem;
import dev.glossator.contract.model.AccessKeyStatus;
import dev.glossator.contract.model.CreateAccessKeyInput;
import dev.glossator.contract.model.CreateProjectMembershipInput;
import dev.glossator.contract.model.CreateUserProfileInput;
import dev.glossator.contract.model.CreateUserProfileOutput;
import dev.glossator.contract.model.DeleteProjectMembershipInput;
import dev.glossator.contract.model.GetDomainInput;
import dev.glossator.contract.model.GetUserProfileInput;
import dev.glossator.contract.model.GetUserProfileOutput;
import dev.glossator.contract.model.ListAccessKeysInput;
import dev.glossator.contract.model.ListDomainsInput;
import dev.glossator.contract.model.ListProjectMembershipsInput;
import dev.glossator.contract.model.ListProjectMembershipsOutput;
import dev.glossator.contract.model.Member;
import dev.glossator.contract.model.MemberDetails;
import dev.glossator.contract.model.RevokeAccessKeyInput;
import dev.glossator.contract.model.RotateAccessKeyInput;
import dev.glossator.contract.model.RotateAccessKeyOutput;
import dev.glossator.contract.model.SortOrder;
import dev.glossator.contract.model.UpdateUserProfileInput;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.contract.model.UserProfileDetails;
import dev.glossator.contract.model.UserProfileStatus;
import dev.glossator.contract.model.UserProfileType;
import dev.glossator.contract.model.UserType;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.server.access.TestingPeople.Person;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** User profiles, memberships and access keys, as their operations make and change them. */
abstract class AbstractPeopleSuite extends AbstractServerSuite {
  private static final String ARN = "arn:aws:iam::000000000000:role/";

  private TestingPeople people() {
    return new TestingPeople(server());
  }

  @Test
  void aProfileIsFoundByItsIdAndByItsRole() {
    String arn = ARN + fresh("ann");
    CreateUserProfileOutput made = call(Operations.CREATE_USER_PROFILE, profile(arn).build());
    assertThat(made.type()).isEqualTo(UserProfileType.IAM);
    assertThat(made.status()).isEqualTo(UserProfileStatus.ACTIVATED);
    assertThat(made.details())
        .isInstanceOfSatisfying(
            UserProfileDetails.OfIam.class, iam -> assertThat(iam.value().arn()).isEqualTo(arn));
    GetUserProfileOutput byRole = get(arn);
    assertThat(byRole.id()).isEqualTo(made.id());
    assertThat(get(String.valueOf(made.id()))).isEqualTo(byRole);
    refused(
        ErrorKind.VALIDATION,
        "already exists",
        Operations.CREATE_USER_PROFILE,
        profile(arn).build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "UserProfile",
        Operations.GET_USER_PROFILE,
        GetUserProfileInput.builder()
            .domainIdentifier(domain())
            .userIdentifier(arn)
            .type(UserProfileType.SSO)
            .build());
  }

  @Test
  void whatNoKeyCanStandForGetsNoProfile() {
    var sso = profile("somebody").userType(UserType.SSO_USER).build();
    refused(ErrorKind.VALIDATION, "SSO", Operations.CREATE_USER_PROFILE, sso);
    var session = profile(ARN + "x").sessionName("mine").build();
    refused(ErrorKind.VALIDATION, "sessions", Operations.CREATE_USER_PROFILE, session);
    var noArn = profile("somebody").build();
    refused(ErrorKind.VALIDATION, "'userIdentifier'", Operations.CREATE_USER_PROFILE, noArn);
  }

  @Test
  void aDeactivatedProfileIsKeptOutUntilItIsActivated() {
    Person bob = people().person(fresh("bob"));
    look(bob);
    status(bob.userId(), UserProfileStatus.DEACTIVATED);
    assertThat(get(bob.userId()).status()).isEqualTo(UserProfileStatus.DEACTIVATED);
    refusedAs(bob, ErrorKind.UNAUTHORIZED);
    refused(
        ErrorKind.VALIDATION,
        "deactivated",
        Operations.CREATE_ACCESS_KEY,
        new CreateAccessKeyInput(domain(), bob.userId()));
    status(bob.userId(), UserProfileStatus.ACTIVATED);
    look(bob);
  }

  @Test
  void nobodyShutsThemselvesOut() {
    String own =
        call(
                Operations.LIST_ACCESS_KEYS,
                ListAccessKeysInput.builder().domainIdentifier(domain()).build())
            .items()
            .getFirst()
            .userIdentifier();
    var input =
        UpdateUserProfileInput.builder()
            .domainIdentifier(domain())
            .userIdentifier(own)
            .status(UserProfileStatus.DEACTIVATED)
            .build();
    refused(ErrorKind.VALIDATION, "itself", Operations.UPDATE_USER_PROFILE, input);
    var key = new RevokeAccessKeyInput(domain(), server().credentials().accessKeyId());
    refused(ErrorKind.VALIDATION, "administrator", Operations.REVOKE_ACCESS_KEY, key);
  }

  @Test
  void membersAreListedByNameInPages() {
    String project = people().project(fresh("listed"));
    for (String name : List.of("m3", "m1", "m2")) {
      people().member(name + fresh("-"), project, PROJECT_CATALOG_VIEWER);
    }
    List<String> ascending = members(project, null);
    assertThat(ascending).hasSize(4).doesNotHaveDuplicates();
    assertThat(members(project, SortOrder.DESCENDING))
        .containsExactlyElementsOf(ascending.reversed());
  }

  @Test
  void aUserHasOneRoleInAProject() {
    Person cleo = people().person(fresh("cleo"));
    String project = people().project(fresh("one-role"));
    people().join(cleo, project, PROJECT_CONTRIBUTOR);
    refused(
        ErrorKind.VALIDATION,
        "PROJECT_CONTRIBUTOR",
        Operations.CREATE_PROJECT_MEMBERSHIP,
        membership(cleo, project, PROJECT_OWNER));
    people().leave(cleo, project);
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "no member",
        Operations.DELETE_PROJECT_MEMBERSHIP,
        new DeleteProjectMembershipInput(
            domain(), project, new Member.OfUserIdentifier(cleo.userId())));
    refused(
        ErrorKind.VALIDATION,
        "User created designations",
        Operations.CREATE_PROJECT_MEMBERSHIP,
        membership(cleo, project, UserDesignation.USER_CREATED_DESIGNATION));
    people().join(cleo, project, PROJECT_OWNER);
  }

  @Test
  void aRevokedKeyIsRefusedAtItsNextRequestThoughItsUserHasAnother() {
    Person first = people().person(fresh("dora"));
    Person second = people().key(first.userId());
    look(first);
    people().revoke(first);
    refusedAs(first, ErrorKind.UNRECOGNIZED_CLIENT);
    look(second);
    people().revoke(first);
    assertThat(keys(first.userId()))
        .extracting(AccessKeyItem::accessKeyId, AccessKeyItem::status)
        .containsExactly(
            tuple(first.keyId(), AccessKeyStatus.REVOKED),
            tuple(second.keyId(), AccessKeyStatus.ACTIVE));
  }

  @Test
  void usersRotateTheirOwnKeysAndNoOthers() {
    Person erin = people().person(fresh("erin"));
    Person finn = people().person(fresh("finn"));
    try (Client client = server().client(erin.credentials())) {
      assertThat(
              client
                  .call(
                      Operations.LIST_ACCESS_KEYS,
                      ListAccessKeysInput.builder().domainIdentifier(domain()).build())
                  .items())
          .extracting(AccessKeyItem::accessKeyId)
          .containsExactly(erin.keyId());
      kept(client, finn.keyId());
      kept(client, server().credentials().accessKeyId());
      kept(client, "GLSRAAAAAAAAAAAAAAAA");
      RotateAccessKeyOutput next =
          client.call(
              Operations.ROTATE_ACCESS_KEY, new RotateAccessKeyInput(domain(), erin.keyId()));
      refusedAs(erin, ErrorKind.UNRECOGNIZED_CLIENT);
      look(
          new Person(
              erin.userId(),
              next.accessKeyId(),
              Credentials.of(next.accessKeyId(), next.secretAccessKey())));
    }
  }

  @Test
  void aKeyOfOneDomainTakesOverNoneThatIsGoodInMore() {
    String administrator =
        call(
                Operations.LIST_ACCESS_KEYS,
                ListAccessKeysInput.builder().domainIdentifier(domain()).build())
            .items()
            .getFirst()
            .userIdentifier();
    Person narrow = people().key(String.valueOf(administrator));
    String wide = server().credentials().accessKeyId();
    try (Client client = server().client(narrow.credentials())) {
      assertThatThrownBy(
              () ->
                  client.call(
                      Operations.ROTATE_ACCESS_KEY, new RotateAccessKeyInput(domain(), wide)))
          .isInstanceOfSatisfying(
              ApiException.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.RESOURCE_NOT_FOUND));
      client.call(Operations.ROTATE_ACCESS_KEY, new RotateAccessKeyInput(domain(), narrow.keyId()));
    }
  }

  @Test
  void aKeyIsGoodInItsOwnDomainOnly() {
    Person gina = people().person(fresh("gina"));
    try (Client client = server().client(gina.credentials())) {
      assertThat(client.call(Operations.LIST_DOMAINS, ListDomainsInput.builder().build()).items())
          .hasSize(1);
    }
  }

  private void kept(Client client, String keyId) {
    assertThatThrownBy(
            () ->
                client.call(
                    Operations.ROTATE_ACCESS_KEY, new RotateAccessKeyInput(domain(), keyId)))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.ACCESS_DENIED));
  }

  private CreateUserProfileInput.Builder profile(String user) {
    return CreateUserProfileInput.builder().domainIdentifier(domain()).userIdentifier(user);
  }

  private CreateProjectMembershipInput membership(
      Person person, String project, UserDesignation designation) {
    return CreateProjectMembershipInput.builder()
        .domainIdentifier(domain())
        .projectIdentifier(project)
        .member(new Member.OfUserIdentifier(person.userId()))
        .designation(designation)
        .build();
  }

  private GetUserProfileOutput get(String user) {
    return call(
        Operations.GET_USER_PROFILE,
        GetUserProfileInput.builder().domainIdentifier(domain()).userIdentifier(user).build());
  }

  private void status(String user, UserProfileStatus status) {
    call(
        Operations.UPDATE_USER_PROFILE,
        UpdateUserProfileInput.builder()
            .domainIdentifier(domain())
            .userIdentifier(user)
            .status(status)
            .build());
  }

  private List<AccessKeyItem> keys(String user) {
    return call(
            Operations.LIST_ACCESS_KEYS,
            ListAccessKeysInput.builder().domainIdentifier(domain()).userIdentifier(user).build())
        .items();
  }

  /** Two members a page, to the end. */
  private List<String> members(String project, @Nullable SortOrder order) {
    List<String> users = new ArrayList<>();
    String token = null;
    do {
      ListProjectMembershipsOutput page =
          call(
              Operations.LIST_PROJECT_MEMBERSHIPS,
              ListProjectMembershipsInput.builder()
                  .domainIdentifier(domain())
                  .projectIdentifier(project)
                  .sortOrder(order)
                  .maxResults(2)
                  .nextToken(token)
                  .build());
      page.members()
          .forEach(
              member ->
                  users.add(((MemberDetails.OfUser) member.memberDetails()).value().userId()));
      token = page.nextToken();
    } while (token != null);
    return users;
  }

  private void look(Person person) {
    try (Client client = server().client(person.credentials())) {
      assertThat(client.call(Operations.GET_DOMAIN, new GetDomainInput(domain())).id())
          .isEqualTo(domain());
    }
  }

  private void refusedAs(Person person, ErrorKind kind) {
    assertThatThrownBy(() -> look(person))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
