// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.Arrays;
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

  /** What a text means, to be compared with the terms. */
  Meaning meaning(float[] vector) {
    make();
    float scale = scale(vector);
    return new Meaning(this, quantise(vector, scale), scale);
  }

  float likeness(byte[] query, float scale, int term) {
    return dot(query, rows[term]) * scale * scales[term];
  }

  int size() {
    return rows.length;
  }

  /** Adds a term's vector, weighted, to a sum. */
  void addTo(float[] sum, int term, double weight) {
    byte[] row = rows[term];
    for (int i = 0; i < row.length; i++) {
      sum[i] += (float) (weight * row[i] * scales[term]);
    }
  }

  int dimensions() {
    return encoder.dimensions();
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

  /** The nearest terms, nearest first; of equally near ones the earlier. */
  int[] nearest(byte[] query, int limit) {
    long[] best = new long[Math.min(limit, rows.length)];
    Arrays.fill(best, Long.MIN_VALUE);
    for (int i = 0; i < rows.length; i++) {
      // Ordered by likeness, then by place: both in one number, so that keeping the best is cheap.
      long key = ((long) Math.round(dot(query, rows[i]) * scales[i] * 1e5f) << 32) - i;
      if (key > best[best.length - 1]) {
        insert(best, key);
      }
    }
    return Arrays.stream(best).mapToInt(key -> -(int) key).toArray();
  }

  private static void insert(long[] best, long key) {
    int at = best.length - 1;
    while (at > 0 && best[at - 1] < key) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = key;
  }
}
