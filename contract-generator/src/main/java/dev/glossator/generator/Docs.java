// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;

/** The sentence that a type says about itself: the model's, or a plain one. */
final class Docs {
  private Docs() {}

  static String of(Shape shape, String otherwise) {
    return shape
        .getTrait(DocumentationTrait.class)
        .map(DocumentationTrait::getValue)
        .orElse(otherwise);
  }
}
