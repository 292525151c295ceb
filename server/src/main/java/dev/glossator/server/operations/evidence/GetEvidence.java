// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.evidence;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GetEvidenceOutput;
import dev.glossator.core.assets.Asset;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.evidence.StoredEvidence;
import java.util.function.Function;

/** Reads the newest evidence about one table, of those projects that the caller belongs to. */
public final class GetEvidence implements Reading<GetEvidenceInput, GetEvidenceOutput> {

  @Override
  public Function<Transaction, GetEvidenceOutput> prepare(Call call, GetEvidenceInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      StoredEvidence evidence =
          tx.evidence().everywhere(access.scope(), input.externalIdentifier()).stream()
              .findFirst()
              .orElseThrow(() -> missing(input.externalIdentifier()));
      return GetEvidenceOutput.builder()
          .externalIdentifier(input.externalIdentifier())
          .owningProjectIdentifier(evidence.key().projectId())
          .schemaHash(evidence.key().schemaHash())
          .evidence(evidence.body())
          .assetId(
              tx.assets()
                  .findExternal(access.scope(), input.externalIdentifier())
                  .map(Asset::id)
                  .orElse(null))
          .updatedAt(evidence.receivedAt())
          .build();
    };
  }

  private static ApiException missing(String externalId) {
    return ApiException.notFound(
        "No evidence was sent for " + externalId + "; send it with PutEvidence.");
  }
}
