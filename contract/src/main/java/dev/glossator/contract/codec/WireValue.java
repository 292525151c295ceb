// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

/** A generated enum constant: the text it has on the wire. */
public interface WireValue {
  /** The text on the wire. */
  String value();
}
