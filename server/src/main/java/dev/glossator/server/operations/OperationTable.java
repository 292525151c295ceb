// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.contract.Operation;
import dev.glossator.server.auth.AccessTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which class answers which operation of the contract. */
public final class OperationTable {
  private final Map<String, Bound<?, ?>> bound = new HashMap<>();

  /**
   * An operation and the class that answers it.
   *
   * @param token how to read the client token from the input, where the operation has one
   */
  public record Bound<I, O>(
      Operation<I, O> operation,
      ApiOperation<I, O> implementation,
      @Nullable Function<I, @Nullable String> token) {}

  /** An operation without a client token. */
  public <I, O> OperationTable add(Operation<I, O> operation, ApiOperation<I, O> implementation) {
    return put(new Bound<>(operation, implementation, null));
  }

  /** An operation whose retries with the same client token get the same answer. */
  public <I, O> OperationTable add(
      Operation<I, O> operation,
      Writing<I, O> implementation,
      Function<I, @Nullable String> token) {
    return put(new Bound<>(operation, implementation, token));
  }

  private OperationTable put(Bound<?, ?> entry) {
    String name = entry.operation().name();
    boolean writes = entry.implementation() instanceof Writing<?, ?>;
    if (!name.equals(entry.implementation().getClass().getSimpleName())) {
      throw new IllegalArgumentException(
          "the class for " + name + " is named " + entry.implementation().getClass());
    }
    if (writes == onlyReads(entry.operation())) {
      throw new IllegalArgumentException(
          name + (writes ? " only reads and must be Reading" : " must be Writing"));
    }
    if (!AccessTable.get().operations().contains(name)) {
      throw new IllegalArgumentException(name + " has no row in access.table, beside AccessTable");
    }
    if (bound.putIfAbsent(name, entry) != null) {
      throw new IllegalArgumentException(name + " is registered twice");
    }
    return this;
  }

  /** The model marks what reads, except searches, which are POST and change nothing. */
  private static boolean onlyReads(Operation<?, ?> operation) {
    return operation.isReadonly() || operation.name().startsWith("Search");
  }

  /** The class that answers, where one was registered. */
  public Optional<Bound<?, ?>> find(Operation<?, ?> operation) {
    return Optional.ofNullable(bound.get(operation.name()));
  }

  /** The names of all that is answered. */
  public Set<String> names() {
    return Set.copyOf(bound.keySet());
  }
}
