// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Call;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * What assets need of metadata generation, given by whoever wires both.
 *
 * @param suggestions the form of what waits for a decision on an asset's newest revision
 * @param names starts a run of names that the creation of an asset asked for
 * @param end ends what is being generated for an asset that is deleted
 */
public record Generation(Suggesting suggestions, NameStarter names, Ending end) {

  /** Shows what waits for a decision on an asset. */
  @FunctionalInterface
  public interface Suggesting {
    Optional<AssetForm> of(Transaction tx, Scope scope, AssetRevision newest);
  }

  /** Starts a run of names in the transaction that made the revision. */
  @FunctionalInterface
  public interface NameStarter {
    void start(Transaction tx, Call call, AssetRevision asset);
  }

  /** Ends the runs of an asset in the transaction that deletes it. */
  @FunctionalInterface
  public interface Ending {
    void of(Transaction tx, Scope scope, String assetId, Instant now);
  }
}
