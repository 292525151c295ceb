// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.generation.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The vectors of a glossary's terms in eight bits, made at the first question. */
final class TermVectors {

  /** Texts encoded together: few enough that whoever is told to stop soon does. */
  static final int AT_ONCE = 32;

  private final TextEncoder encoder;
  private final List<String> texts;
  private final List<float[]> made = new ArrayList<>();
  private volatile byte[][] rows = {};
  private volatile float[] scales = {};

  TermVectors(TextEncoder encoder, List<String> texts) {
    this.encoder = encoder;
    this.texts = List.copyOf(texts);
  }

  /** What a text means, to be compared with the terms. */
  Meaning meaning(float[] vector) {
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

  /** Encodes the terms; those who ask at the same time share the work, and each may leave it. */
  void make(Stop stop) {
    while (rows.length < texts.size()) {
      stop.check();
      encodeSome();
    }
  }

  private synchronized void encodeSome() {
    int from = made.size();
    if (rows.length == texts.size()) {
      return;
    }
    List<String> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
    made.addAll(List.of(encoder.encode(some)));
    if (made.size() == texts.size()) {
      finish();
    }
  }

  private void finish() {
    float[] each = new float[made.size()];
    byte[][] bytes = new byte[each.length][];
    for (int i = 0; i < each.length; i++) {
      each[i] = scale(made.get(i));
      bytes[i] = quantise(made.get(i), each[i]);
    }
    made.clear();
    scales = each;
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
