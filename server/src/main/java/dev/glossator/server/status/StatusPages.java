// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireResponse;
import java.util.Map;
import java.util.function.Supplier;

/** What anybody may read: whether the server is ready, and how to connect. */
public final class StatusPages {
  private StatusPages() {}

  /** The pages by path. */
  public static Map<String, Supplier<WireResponse>> of() {
    return Map.of("/glossator/v1/ready", StatusPages::ready);
  }

  private static WireResponse ready() {
    return new WireResponse(
        200,
        Headers.EMPTY.with("content-type", "text/plain; charset=utf-8"),
        Blob.ofText("ready\n"));
  }
}
