// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

/** Whose text a field holds. */
public enum TextOwner {
  /** The field is empty. */
  NOBODY,
  /** It came with the asset: a comment, a technical name, a text given at creation. */
  SOURCE,
  /** A person accepted what was generated. */
  GENERATED,
  /** A person wrote it, or changed what was accepted. */
  HUMAN
}
