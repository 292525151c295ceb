// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.model.DomainStatus;
import dev.glossator.contract.model.DomainSummary;
import dev.glossator.contract.model.DomainVersion;
import dev.glossator.contract.model.ListDomainsInput;
import dev.glossator.contract.model.ListDomainsOutput;
import dev.glossator.core.domains.Domain;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Place;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.domains.DomainStore;
import java.util.List;
import java.util.function.Function;

/** Lists the domains that know the caller, oldest first. */
public final class ListDomains implements Reading<ListDomainsInput, ListDomainsOutput> {
  private static final int PAGE = 25;

  private final Arns arns;
  private final PageTokens pages;

  public ListDomains(Arns arns, PageTokens pages) {
    this.arns = arns;
    this.pages = pages;
  }

  @Override
  public Function<Transaction, ListDomainsOutput> prepare(Call call, ListDomainsInput input) {
    PageTokens.Scope scope = PageTokens.Scope.of(call, input.status());
    Place after = pages.place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PAGE);
    return tx -> {
      Authorizer.require(tx, call);
      Page<Domain> page =
          Page.of(
              domains(tx, call, input, after, size + 1),
              size,
              last -> pages.seal(scope, new Place(last.createdAt(), last.id())));
      return ListDomainsOutput.builder()
          .items(page.map(this::summary).items())
          .nextToken(page.nextToken())
          .build();
    };
  }

  /** Domains are made and deleted in one transaction, so every one that is seen is available. */
  private static List<Domain> domains(
      Transaction tx, Call call, ListDomainsInput input, Place after, int limit) {
    DomainStatus status = input.status();
    if (status != null && status != DomainStatus.AVAILABLE) {
      return List.of();
    }
    DomainStore.Filter filter =
        new DomainStore.Filter(call.principal().roleArn(), call.principal().domainId());
    return tx.domains().page(filter, after.at(), after.id(), limit);
  }

  private DomainSummary summary(Domain domain) {
    return DomainSummary.builder()
        .id(domain.id())
        .name(domain.name())
        .description(domain.description())
        .arn(arns.domain(domain.id()))
        .managedAccountId(arns.account())
        .status(DomainStatus.AVAILABLE)
        .createdAt(domain.createdAt())
        .lastUpdatedAt(domain.updatedAt())
        .domainVersion(DomainVersion.valueOf(domain.version()))
        .build();
  }
}
