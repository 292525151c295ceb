// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateAccessKeyInput;
import dev.glossator.contract.model.CreateAccessKeyOutput;
import dev.glossator.contract.model.CreateProjectMembershipInput;
import dev.glossator.contract.model.CreateUserProfileInput;
import dev.glossator.contract.model.GetUserProfileInput;
import dev.glossator.contract.model.Member;
import dev.glossator.contract.model.UserDesignation;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator key create NAME}: a key, and the user it is for where there is none. */
@Command(
    name = "create",
    description = {
      "Makes an access key for the user NAME, and the user where there is none.",
      "With a designation, also a member of the project."
    })
final class KeyCreateCommand implements Callable<Integer> {
  private static final String ROLE = "arn:aws:iam::000000000000:role/";

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "NAME", description = "Letters, digits and +=,.@_- ; the role's name.")
  private String name = "";

  @Option(
      names = "--project",
      paramLabel = "ID",
      description = "The project to be a member of (default: the folder's).")
  private @Nullable String project;

  @Option(
      names = "--designation",
      paramLabel = "D",
      description =
          "PROJECT_OWNER, PROJECT_CONTRIBUTOR, PROJECT_CATALOG_STEWARD, PROJECT_CATALOG_VIEWER or"
              + " PROJECT_CATALOG_CONSUMER.")
  private @Nullable String designation;

  KeyCreateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!name.matches("[A-Za-z0-9+=,.@_-]{1,64}")) {
      throw CommandFailure.wrongCall(
          "'" + name + "' is no name of a user: up to 64 letters, digits and +=,.@_-");
    }
    if (project != null && designation == null) {
      throw CommandFailure.wrongCall(
          "--project needs --designation, one of "
              + designations()
              + ": it says what "
              + name
              + " may do there");
    }
    Optional<UserDesignation> role = Optional.ofNullable(designation).map(this::role);
    try (Session session = Session.open(surroundings, common.data())) {
      String user = user(session);
      role.ifPresent(chosen -> join(session, user, chosen));
      CreateAccessKeyOutput key =
          session
              .client()
              .call(Operations.CREATE_ACCESS_KEY, new CreateAccessKeyInput(session.domain(), user));
      new NewKey(key.accessKeyId(), key.secretAccessKey(), key.userIdentifier(), key.roleArn())
          .show(surroundings);
    }
    return Exit.DONE.code();
  }

  private UserDesignation role(String asked) {
    return Arrays.stream(UserDesignation.values())
        .filter(one -> one.value().equals(asked) && one.value().startsWith("PROJECT_"))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.wrongCall(
                    "'" + asked + "' is no designation; name one of " + designations()));
  }

  private static String designations() {
    return Arrays.stream(UserDesignation.values())
        .map(UserDesignation::value)
        .filter(one -> one.startsWith("PROJECT_"))
        .collect(Collectors.joining(", "));
  }

  /** The user of this name, made where the domain knows none. */
  private String user(Session session) {
    String arn = ROLE + name;
    try {
      return String.valueOf(
          session
              .client()
              .call(
                  Operations.GET_USER_PROFILE,
                  GetUserProfileInput.builder()
                      .domainIdentifier(session.domain())
                      .userIdentifier(arn)
                      .build())
              .id());
    } catch (ApiException unknown) {
      if (unknown.kind() != ErrorKind.RESOURCE_NOT_FOUND) {
        throw unknown;
      }
      return String.valueOf(
          session
              .client()
              .call(
                  Operations.CREATE_USER_PROFILE,
                  CreateUserProfileInput.builder()
                      .domainIdentifier(session.domain())
                      .userIdentifier(arn)
                      .clientToken(surroundings.tokens().get())
                      .build())
              .id());
    }
  }

  private void join(Session session, String user, UserDesignation role) {
    session
        .client()
        .call(
            Operations.CREATE_PROJECT_MEMBERSHIP,
            CreateProjectMembershipInput.builder()
                .domainIdentifier(session.domain())
                .projectIdentifier(project == null ? session.project() : project)
                .member(new Member.OfUserIdentifier(user))
                .designation(role)
                .build());
  }
}
