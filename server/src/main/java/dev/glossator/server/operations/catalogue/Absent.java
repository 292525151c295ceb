// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.catalogue;

import dev.glossator.contract.ApiException;

/** What is not there. The service has three ways of saying so, and clients match on the texts. */
public final class Absent {

  private Absent() {}

  /** The thing that is asked for. */
  public static ApiException thing(String kind) {
    return ApiException.notFound(
        "The given %s doesn't exist. Try creating %s before accessing it.".formatted(kind, kind));
  }

  /** Something that a new thing refers to. */
  public static ApiException input(String kind) {
    return ApiException.notFound(
        "The given %s's input resource doesn't exist. Try creating %s's input resource before accessing it."
            .formatted(kind, kind));
  }

  /** The thing that is to be changed or deleted. */
  public static ApiException requested(String kind) {
    return ApiException.notFound("Requested " + kind + " cannot be found in domain");
  }
}
