// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operation;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.UnreachableException;
import java.util.Optional;

/** Calls the server; repeats what may be repeated when it is busy for a moment. */
final class Catalogue {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final Client client;

  Catalogue(Client client) {
    this.client = client;
  }

  /** The answer; every input that changes something carries a client token or is idempotent. */
  <I, O> O call(Operation<I, O> operation, I input) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        return client.call(operation, input);
      } catch (ApiException e) {
        if (attempt == ATTEMPTS || !passing(e.kind())) {
          throw e;
        }
      } catch (UnreachableException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException(e.getMessage());
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
      Thread.sleep(pause);
      pause *= 2;
    }
  }

  /** The answer, or nothing when what is asked for is not there. */
  <I, O> Optional<O> find(Operation<I, O> operation, I input) throws InterruptedException {
    try {
      return Optional.of(call(operation, input));
    } catch (ApiException e) {
      if (e.kind() == ErrorKind.RESOURCE_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean passing(ErrorKind kind) {
    return kind == ErrorKind.THROTTLING
        || kind == ErrorKind.SERVICE_UNAVAILABLE
        || kind == ErrorKind.INTERNAL_SERVER;
  }
}
