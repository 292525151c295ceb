// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import dev.glossator.core.terms.TextEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The embedded encoder. The model is loaded at the first text and let go after a while without one.
 *
 * <p>Each text is a call of its own: the 8-bit model scales its activations over the whole batch,
 * so that a text's vector would depend on its neighbours, and a repeated run would not give the
 * same predictions. The calls run on platform threads, because a native call pins a virtual
 * thread's carrier.
 */
public final class OnnxTextEncoder implements TextEncoder, AutoCloseable {

  private final EncoderManifest manifest;
  private final Duration idle;
  private final int threads;
  private final ExecutorService workers;
  private final ScheduledExecutorService reaper;
  private final Object lock = new Object();
  private @Nullable EncoderSession session;
  private @Nullable ScheduledFuture<?> release;
  private int users;

  /**
   * @param threads texts encoded at the same time
   * @param idle how long the model stays loaded without being used
   */
  public OnnxTextEncoder(EncoderManifest manifest, int threads, Duration idle) {
    this.manifest = manifest;
    this.threads = threads;
    this.idle = idle;
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("encoder-", 1).factory());
    this.reaper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("encoder-idle").factory());
  }

  /** The shipped encoder with one thread a core, at most four, let go after five idle minutes. */
  public static OnnxTextEncoder shipped() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new OnnxTextEncoder(
        EncoderManifest.SHIPPED, Math.clamp(cores, 1, 4), Duration.ofMinutes(5));
  }

  @Override
  public float[][] encode(List<String> texts) {
    EncoderSession open = acquire();
    try {
      return encode(open, texts);
    } finally {
      giveBack();
    }
  }

  private float[][] encode(EncoderSession open, List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    int parts = Math.min(threads, Math.max(1, texts.size() / 4));
    List<Future<?>> running = new ArrayList<>(parts);
    for (int p = 0; p < parts; p++) {
      int first = p;
      running.add(
          workers.submit(
              () -> {
                for (int i = first; i < vectors.length; i += parts) {
                  vectors[i] = open.encode(texts.get(i));
                }
                return null;
              }));
    }
    for (Future<?> part : running) {
      await(part);
    }
    return vectors;
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while encoding", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  private EncoderSession acquire() {
    synchronized (lock) {
      if (session == null) {
        session = EncoderSession.open(manifest);
      }
      if (release != null) {
        release.cancel(false);
        release = null;
      }
      users++;
      return session;
    }
  }

  private void giveBack() {
    synchronized (lock) {
      users--;
      if (users == 0 && !reaper.isShutdown()) {
        release = reaper.schedule(this::letGo, idle.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void letGo() {
    synchronized (lock) {
      if (users == 0 && session != null) {
        session.close();
        session = null;
      }
    }
  }

  /** Whether the model is in memory now. */
  public boolean loaded() {
    synchronized (lock) {
      return session != null;
    }
  }

  @Override
  public int dimensions() {
    return manifest.dimensions();
  }

  @Override
  public String digest() {
    return manifest.modelDigest();
  }

  @Override
  public void close() {
    reaper.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    letGo();
  }
}
