// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Call;
import dev.glossator.store.Transaction;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What assets need of metadata generation, given by whoever wires both.
 *
 * @param suggestions the form of what waits for a decision on an asset's newest revision
 * @param names starts a run of names that the creation of an asset asked for
 */
public record Generation(
    BiFunction<Transaction, AssetRevision, Optional<AssetForm>> suggestions, NameStarter names) {

  /** Starts a run of names in the transaction that made the revision. */
  @FunctionalInterface
  public interface NameStarter {
    void start(Transaction tx, Call call, AssetRevision asset);
  }
}
