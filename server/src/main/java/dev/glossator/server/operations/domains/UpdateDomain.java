// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.model.SingleSignOn;
import dev.glossator.contract.model.UpdateDomainInput;
import dev.glossator.contract.model.UpdateDomainOutput;
import dev.glossator.core.domains.Domain;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.StoredJson;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the given members of a domain; only its owner may. */
public final class UpdateDomain implements Writing<UpdateDomainInput, UpdateDomainOutput> {

  @Override
  public Function<Transaction, UpdateDomainOutput> prepare(Call call, UpdateDomainInput input) {
    if (input.name() != null && input.name().isBlank()) {
      throw ApiException.validation("A domain needs a name");
    }
    String singleSignOn = StoredJson.write(input.singleSignOn(), JsonWriter::structure);
    return tx -> {
      Domain before = Authorizer.require(tx, call, input.identifier()).require().domain();
      Domain after = change(before, input, singleSignOn, call.now());
      tx.domains().update(after);
      return UpdateDomainOutput.builder()
          .id(after.id())
          .rootDomainUnitId(after.rootUnitId())
          .name(after.name())
          .description(after.description())
          .singleSignOn(StoredJson.read(after.singleSignOn(), SingleSignOn::read))
          .domainExecutionRole(after.executionRole())
          .serviceRole(after.serviceRole())
          .lastUpdatedAt(after.updatedAt())
          .build();
    };
  }

  private static Domain change(
      Domain before, UpdateDomainInput input, @Nullable String singleSignOn, Instant now) {
    return new Domain(
        before.id(),
        Objects.requireNonNullElse(input.name(), before.name()),
        input.description() == null ? before.description() : input.description(),
        Objects.requireNonNullElse(input.domainExecutionRole(), before.executionRole()),
        input.serviceRole() == null ? before.serviceRole() : input.serviceRole(),
        before.kmsKey(),
        singleSignOn == null ? before.singleSignOn() : singleSignOn,
        before.tags(),
        before.version(),
        before.rootUnitId(),
        before.createdAt(),
        now);
  }
}
