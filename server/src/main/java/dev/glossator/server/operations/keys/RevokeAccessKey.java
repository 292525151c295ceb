// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.model.RevokeAccessKeyInput;
import dev.glossator.contract.model.RevokeAccessKeyOutput;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Ends an access key: the next request that it signs is refused, on every node. */
public final class RevokeAccessKey implements Writing<RevokeAccessKeyInput, RevokeAccessKeyOutput> {
  private final IssuedKeys issued;

  RevokeAccessKey(IssuedKeys issued) {
    this.issued = issued;
  }

  @Override
  public Function<Transaction, RevokeAccessKeyOutput> prepare(
      Call call, RevokeAccessKeyInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      issued.revoke(tx, access, IssuedKeys.require(tx, access, input.accessKeyId()));
      return new RevokeAccessKeyOutput();
    };
  }
}
