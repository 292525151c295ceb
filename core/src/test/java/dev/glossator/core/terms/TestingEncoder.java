// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An encoder that knows a few words, each with a direction of its own; synonyms share one. */
final class TestingEncoder implements TextEncoder {

  private final Map<String, Integer> directions;
  private final boolean available;
  private int texts;

  TestingEncoder(Map<String, Integer> directions, boolean available) {
    this.directions = directions;
    this.available = available;
  }

  int texts() {
    return texts;
  }

  @Override
  public float[][] encode(List<String> given) {
    if (!available) {
      throw new EncoderUnavailableException("none here", new IllegalStateException());
    }
    texts += given.size();
    return given.stream().map(this::vector).toArray(float[][]::new);
  }

  private float[] vector(String text) {
    float[] vector = new float[dimensions()];
    for (String word : Words.split(text.toLowerCase(Locale.ROOT))) {
      vector[directions.getOrDefault(word, dimensions() - 1)] += 1;
    }
    double square = 0;
    for (float v : vector) {
      square += v * v;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(Math.max(square, 1e-9));
    }
    return vector;
  }

  @Override
  public int dimensions() {
    return 8;
  }

  @Override
  public String digest() {
    return "testing";
  }
}
