// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.contract.model.GetNameStyleInput;
import dev.glossator.contract.model.NameStyle;
import dev.glossator.contract.model.NameStyleOutput;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Reads how the names of a domain are written. */
public final class GetNameStyle implements Reading<GetNameStyleInput, NameStyleOutput> {

  @Override
  public Function<Transaction, NameStyleOutput> prepare(Call call, GetNameStyleInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      access.require();
      return new NameStyleOutput(NameStyle.valueOf(tx.house().nameStyle(access.scope()).name()));
    };
  }
}
