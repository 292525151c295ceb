// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;

/** Turns texts into unit vectors whose dot product is their likeness. */
public interface TextEncoder {

  /**
   * One vector of length {@link #dimensions()} for each text, in order, each of Euclidean length 1.
   */
  float[][] encode(List<String> texts);

  int dimensions();

  /** SHA-256 of the model file, in hexadecimal: stored beside every vector. */
  String digest();
}
