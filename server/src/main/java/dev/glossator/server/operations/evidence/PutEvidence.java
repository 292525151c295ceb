// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.evidence;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.PutEvidenceInput;
import dev.glossator.contract.model.PutEvidenceOutput;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.SchemaHash;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import dev.glossator.store.evidence.StoredEvidence;
import dev.glossator.store.scope.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Stores what a source told about one table; the newest about a schema wins. */
public final class PutEvidence implements Writing<PutEvidenceInput, PutEvidenceOutput> {

  @Override
  public Function<Transaction, PutEvidenceOutput> prepare(Call call, PutEvidenceInput input) {
    check(input.schemaHash(), input.evidence());
    StoredEvidence.Key key =
        new StoredEvidence.Key(
            input.domainIdentifier(),
            input.owningProjectIdentifier(),
            input.externalIdentifier(),
            input.schemaHash());
    return tx -> {
      Access access =
          Authorizer.require(tx, call, input.domainIdentifier())
              .require(input.owningProjectIdentifier());
      if (!tx.projects().exists(access.scope(), input.owningProjectIdentifier())) {
        throw ApiException.notFound(
            "The given Project doesn't exist. Try creating Project before accessing it.");
      }
      boolean unchanged = unchanged(tx, access.scope(), key, input.evidence());
      if (!unchanged) {
        tx.evidence()
            .put(new StoredEvidence(key, input.evidence(), call.now(), access.user().id()));
      }
      return new PutEvidenceOutput(input.externalIdentifier(), input.schemaHash(), unchanged);
    };
  }

  /** Only the newest can be left as it is: older evidence that is sent again becomes the newest. */
  private static boolean unchanged(
      Transaction tx, Scope scope, StoredEvidence.Key key, String body) {
    Optional<StoredEvidence> newest =
        tx.evidence().newest(scope, key.projectId(), key.externalId(), null);
    return newest.isPresent() && newest.get().key().equals(key) && newest.get().body().equals(body);
  }

  private static void check(String schemaHash, String evidence) {
    String hash;
    try {
      hash = SchemaHash.of(EvidenceJson.read(evidence.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException wrong) {
      throw ApiException.validation(
          "1 validation error detected: Value at 'evidence' failed to satisfy constraint: "
              + wrong.getMessage());
    }
    if (!hash.equals(schemaHash)) {
      throw ApiException.validation(
          "1 validation error detected: Value at 'schemaHash' failed to satisfy constraint: Member"
              + " must be the hash of the schema in 'evidence', "
              + hash);
    }
  }
}
