// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.json;

/** A text is not the JSON it should be. */
public final class MalformedJson extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MalformedJson(String message) {
    super(message);
  }
}
