// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.codec.JsonReader;
import dev.glossator.contract.codec.SizeRule;
import dev.glossator.contract.codec.TextRule;
import dev.glossator.contract.model.DomainStatus;
import dev.glossator.contract.model.DomainVersion;
import dev.glossator.contract.model.GetDomainInput;
import dev.glossator.contract.model.GetDomainOutput;
import dev.glossator.contract.model.SingleSignOn;
import dev.glossator.core.domains.Domain;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.StoredJson;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a domain to whoever has a profile in it. */
public final class GetDomain implements Reading<GetDomainInput, GetDomainOutput> {
  private final Arns arns;

  public GetDomain(Arns arns) {
    this.arns = arns;
  }

  @Override
  public Function<Transaction, GetDomainOutput> prepare(Call call, GetDomainInput input) {
    return tx -> output(Authorizer.require(tx, call, input.identifier()).require().domain());
  }

  private GetDomainOutput output(Domain domain) {
    return GetDomainOutput.builder()
        .id(domain.id())
        .rootDomainUnitId(domain.rootUnitId())
        .name(domain.name())
        .description(domain.description())
        .singleSignOn(StoredJson.read(domain.singleSignOn(), SingleSignOn::read))
        .domainExecutionRole(domain.executionRole())
        .serviceRole(domain.serviceRole())
        .arn(arns.domain(domain.id()))
        .kmsKeyIdentifier(domain.kmsKey())
        .status(DomainStatus.AVAILABLE)
        .createdAt(domain.createdAt())
        .lastUpdatedAt(domain.updatedAt())
        .tags(
            StoredJson.read(
                domain.tags(), in -> in.map(SizeRule.ANY, TextRule.ANY, JsonReader::string)))
        .domainVersion(DomainVersion.valueOf(domain.version()))
        .build();
  }
}
