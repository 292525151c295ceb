// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.ApiException;
import dev.glossator.core.bulks.Bulk;

/** What may become of a bulk. */
final class Moves {

  private Moves() {}

  /** Refuses what has ended. */
  static void requireOpen(Bulk bulk) {
    if (!bulk.status().open()) {
      throw ApiException.validation(
          "The bulk " + bulk.id() + " is " + bulk.status() + " and stays so; start another.");
    }
  }
}
