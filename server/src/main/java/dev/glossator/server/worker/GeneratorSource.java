// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.generators.Generator;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;

/** Gives the generator for a domain, with the domain's glossaries as they are now. */
@FunctionalInterface
public interface GeneratorSource {
  Generator generator(Transaction tx, Scope scope);
}
