// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import org.jspecify.annotations.Nullable;

/** The store will not open; the message says why and what to do about it. */
public final class StoreRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreRefusedException(String message) {
    this(message, null);
  }

  public StoreRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
