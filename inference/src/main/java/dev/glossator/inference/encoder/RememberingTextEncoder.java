// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import dev.glossator.core.terms.TextEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Remembers the vectors of the texts used last, once a text has come twice: names such as {@code
 * created at} stand in most tables, and most others never come again. The arrays that remember are
 * never given away and are used again for other texts: one that was dropped after a long life would
 * stay in the old generation until a full collection, and a run over thousands of tables would grow
 * by all it ever encoded.
 */
public final class RememberingTextEncoder implements TextEncoder {

  /** Knuth's multiplier: hashes of like texts lie side by side. */
  private static final int SPREAD = 0x9E3779B1;

  private final TextEncoder encoder;
  private final Recent remembered;

  /**
   * @param textsMax how many texts are remembered; each takes four bytes a dimension
   */
  public RememberingTextEncoder(TextEncoder encoder, int textsMax) {
    this.encoder = encoder;
    this.remembered = new Recent(textsMax);
  }

  @Override
  public float[][] encode(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    List<String> unknown = new ArrayList<>();
    synchronized (remembered) {
      for (int i = 0; i < vectors.length; i++) {
        float[] vector = remembered.get(texts.get(i));
        if (vector == null) {
          unknown.add(texts.get(i));
        } else {
          vectors[i] = vector.clone();
        }
      }
    }
    if (unknown.isEmpty()) {
      return vectors;
    }
    float[][] made = encoder.encode(unknown);
    int next = 0;
    synchronized (remembered) {
      for (int i = 0; i < vectors.length; i++) {
        if (vectors[i] == null) {
          vectors[i] = made[next++];
          remembered.copy(texts.get(i), vectors[i]);
        }
      }
    }
    return vectors;
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  @Override
  public String digest() {
    return encoder.digest();
  }

  /** By text, the one used longest ago first. */
  private static final class Recent extends LinkedHashMap<String, float[]> {
    private static final long serialVersionUID = 1L;
    private final int textsMax;

    /** Hashes of texts that came once, each in the one place that its own value gives. */
    private final int[] once;

    Recent(int textsMax) {
      super(16, 0.75f, true);
      this.textsMax = textsMax;
      this.once = new int[4 * textsMax];
    }

    void copy(String text, float[] vector) {
      if (!containsKey(text) && isNew(text)) {
        return;
      }
      float[] kept = remove(text);
      if (kept == null) {
        kept = size() < textsMax ? new float[vector.length] : pollFirstEntry().getValue();
      }
      System.arraycopy(vector, 0, kept, 0, vector.length);
      put(text, kept);
    }

    /** Whether it comes for the first time, or for the first time in long. */
    private boolean isNew(String text) {
      int hash = text.hashCode();
      int place = Math.floorMod(hash * SPREAD, once.length);
      boolean known = once[place] == hash;
      once[place] = hash;
      return !known;
    }
  }
}
