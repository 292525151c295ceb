// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.model.CreateDomainInput;
import dev.glossator.contract.model.CreateDomainOutput;
import dev.glossator.contract.model.DomainStatus;
import dev.glossator.contract.model.DomainVersion;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.StoredJson;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.Map;
import java.util.function.Function;

/** Makes a domain; the caller becomes its owner. */
public final class CreateDomain implements Writing<CreateDomainInput, CreateDomainOutput> {
  private final Ids ids;
  private final Arns arns;
  private final Events events;

  public CreateDomain(Ids ids, Arns arns, Events events) {
    this.ids = ids;
    this.arns = arns;
    this.events = events;
  }

  @Override
  public Function<Transaction, CreateDomainOutput> prepare(Call call, CreateDomainInput input) {
    if (input.name().isBlank()) {
      throw ApiException.validation("A domain needs a name");
    }
    String singleSignOn = StoredJson.write(input.singleSignOn(), JsonWriter::structure);
    String tags = StoredJson.write(input.tags(), JsonWriter.map(JsonWriter::string));
    DomainVersion version =
        input.domainVersion() == null ? DomainVersion.V1 : input.domainVersion();
    String role =
        input.domainExecutionRole() == null ? arns.role("Glossator") : input.domainExecutionRole();
    return tx -> {
      Authorizer.require(tx, call);
      Domain domain =
          new Domain(
              ids.nextDomain(),
              input.name(),
              input.description(),
              role,
              input.serviceRole(),
              input.kmsKeyIdentifier(),
              singleSignOn,
              tags,
              version.value(),
              ids.next(),
              call.now(),
              call.now());
      tx.domains().insert(domain);
      tx.userProfiles().insert(owner(domain, call));
      events.emit(
          tx,
          call,
          "Domain Creation Succeeded",
          new Events.About(
              domain.id(), call.principal().userId(), domain.id(), "DomainEntityType", null),
          Map.of());
      return output(domain, input);
    };
  }

  private static UserProfile owner(Domain domain, Call call) {
    String role = call.principal().roleArn();
    String name = role.substring(role.lastIndexOf('/') + 1);
    return new UserProfile(
        domain.id(), call.principal().userId(), role, name, true, true, call.now());
  }

  /** The service leaves the root unit out here and shows it in GetDomain. */
  private CreateDomainOutput output(Domain domain, CreateDomainInput input) {
    return CreateDomainOutput.builder()
        .id(domain.id())
        .name(domain.name())
        .description(domain.description())
        .singleSignOn(input.singleSignOn())
        .domainExecutionRole(domain.executionRole())
        .serviceRole(domain.serviceRole())
        .arn(arns.domain(domain.id()))
        .kmsKeyIdentifier(domain.kmsKey())
        .status(DomainStatus.AVAILABLE)
        .tags(input.tags())
        .domainVersion(DomainVersion.valueOf(domain.version()))
        .build();
  }
}
