// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.selection.Glob;
import java.util.List;

/** Selectors of tables and columns as requests name them. */
public final class Globs {

  private Globs() {}

  /**
   * Reads selectors in their order.
   *
   * @throws ApiException 400 for the first that is malformed
   */
  public static List<Glob> read(List<String> texts) {
    try {
      return texts.stream().map(Glob::of).toList();
    } catch (IllegalArgumentException malformed) {
      throw ApiException.validation(String.valueOf(malformed.getMessage()));
    }
  }
}
