// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.contract.model.NameStyleOutput;
import dev.glossator.contract.model.PutNameStyleInput;
import dev.glossator.core.house.NameStyle;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Says how the names of a domain are written, for its owners. */
public final class PutNameStyle implements Writing<PutNameStyleInput, NameStyleOutput> {

  @Override
  public Function<Transaction, NameStyleOutput> prepare(Call call, PutNameStyleInput input) {
    NameStyle style = NameStyle.valueOf(input.style().name());
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      access.require();
      tx.house().writeNames(access.scope(), style, call.now());
      return new NameStyleOutput(input.style());
    };
  }
}
