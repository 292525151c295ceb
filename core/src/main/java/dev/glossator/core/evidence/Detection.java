// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/**
 * What the values of a column were recognised as.
 *
 * @param type the recognised type
 * @param sensitive whether any value may be personal or secret, so that none may be kept
 */
public record Detection(SemanticType type, boolean sensitive) {
  static final Detection NOTHING = new Detection(SemanticType.NONE, false);

  static Detection of(SemanticType type) {
    return new Detection(type, type.personal());
  }
}
