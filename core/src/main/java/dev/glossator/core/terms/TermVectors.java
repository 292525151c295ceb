// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;

/** The vectors of a glossary's terms in eight bits, made at the first question. */
final class TermVectors {

  private final TextEncoder encoder;
  private final List<String> texts;
  private byte[][] rows = {};
  private float[] scales = {};

  TermVectors(TextEncoder encoder, List<String> texts) {
    this.encoder = encoder;
    this.texts = List.copyOf(texts);
  }

  /** Likeness of a vector to every term, by ordinal. */
  float[] likeness(float[] vector) {
    make();
    float scale = scale(vector);
    byte[] query = quantise(vector, scale);
    float[] result = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      result[i] = dot(query, rows[i]) * scale * scales[i];
    }
    return result;
  }

  private synchronized void make() {
    if (rows.length == texts.size()) {
      return;
    }
    float[][] vectors = encoder.encode(texts);
    float[] made = new float[vectors.length];
    byte[][] bytes = new byte[vectors.length][];
    for (int i = 0; i < vectors.length; i++) {
      made[i] = scale(vectors[i]);
      bytes[i] = quantise(vectors[i], made[i]);
    }
    scales = made;
    rows = bytes;
  }

  private static float scale(float[] vector) {
    float largest = 1e-12f;
    for (float v : vector) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest / 127;
  }

  private static byte[] quantise(float[] vector, float scale) {
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / scale);
    }
    return bytes;
  }

  private static int dot(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
