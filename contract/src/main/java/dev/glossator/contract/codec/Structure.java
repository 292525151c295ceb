// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

/** A generated structure or union: it can write itself as a JSON object. */
public interface Structure {
  /** Writes the object with the members that are present. */
  void write(JsonWriter out);
}
