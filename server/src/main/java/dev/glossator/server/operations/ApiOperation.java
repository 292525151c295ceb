// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.server.auth.Call;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** One operation of the API, in one transaction. */
public sealed interface ApiOperation<I, O> permits Reading, Writing {

  /**
   * Does what needs no database, and returns the work for the transaction, whose first statement
   * authorises.
   */
  Function<Transaction, O> prepare(Call call, I input);
}
