// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateDomainInput;
import dev.glossator.contract.model.DeleteDomainInput;
import dev.glossator.contract.model.UpdateDomainInput;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;

/** Registers what this package answers. */
public final class DomainOperations {
  private DomainOperations() {}

  public static void register(
      OperationTable table, Ids ids, Arns arns, PageTokens pages, Events events) {
    table
        .add(
            Operations.CREATE_DOMAIN,
            new CreateDomain(ids, arns, events),
            CreateDomainInput::clientToken)
        .add(Operations.GET_DOMAIN, new GetDomain(arns))
        .add(Operations.LIST_DOMAINS, new ListDomains(arns, pages))
        .add(Operations.UPDATE_DOMAIN, new UpdateDomain(), UpdateDomainInput::clientToken)
        .add(Operations.DELETE_DOMAIN, new DeleteDomain(), DeleteDomainInput::clientToken);
  }
}
