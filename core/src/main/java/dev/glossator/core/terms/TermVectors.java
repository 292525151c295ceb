// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.generation.Stop;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vectors of a glossary's terms in eight bits, made at the first question. */
final class TermVectors {

  /** Texts encoded together: few enough that whoever is told to stop soon does. */
  static final int AT_ONCE = 32;

  private final TextEncoder encoder;
  private final List<String> texts;
  private final byte[][] rows;
  private final float[] scales;

  /** Places of the texts that have no vector yet. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private volatile boolean whole;

  /**
   * @param before vectors of an earlier version of the glossary, by the same encoder: what it says
   *     in the same words is not encoded again
   */
  TermVectors(TextEncoder encoder, List<String> texts, @Nullable TermVectors before) {
    this.encoder = encoder;
    this.texts = List.copyOf(texts);
    this.rows = new byte[texts.size()][];
    this.scales = new float[texts.size()];
    Map<String, Vector> known = before == null ? Map.of() : before.made();
    for (int i = 0; i < rows.length; i++) {
      Vector vector = known.get(texts.get(i));
      if (vector == null) {
        open.add(i);
      } else {
        put(i, vector);
      }
    }
  }

  private record Vector(byte[] row, float scale) {}

  private void put(int place, Vector vector) {
    rows[place] = vector.row();
    scales[place] = vector.scale();
  }

  private synchronized Map<String, Vector> made() {
    Set<Integer> missing = Set.copyOf(open);
    Map<String, Vector> made = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      if (!missing.contains(i)) {
        made.put(texts.get(i), new Vector(rows[i], scales[i]));
      }
    }
    return made;
  }

  /** What a text means, to be compared with the terms. */
  Meaning meaning(float[] vector) {
    float scale = scale(vector);
    return new Meaning(this, quantise(vector, scale), scale);
  }

  float likeness(byte[] query, float scale, int term) {
    return dot(query, rows[term]) * scale * scales[term];
  }

  /** How many terms there are to compare with: none until all were encoded. */
  int size() {
    return whole ? rows.length : 0;
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
    while (!whole) {
      stop.check();
      encodeSome();
    }
  }

  private synchronized void encodeSome() {
    List<Integer> some = open.stream().limit(AT_ONCE).toList();
    if (!some.isEmpty()) {
      float[][] encoded = encoder.encode(some.stream().map(texts::get).toList());
      for (int i = 0; i < encoded.length; i++) {
        float scale = scale(encoded[i]);
        put(some.get(i), new Vector(quantise(encoded[i], scale), scale));
        open.remove();
      }
    }
    whole = open.isEmpty();
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
