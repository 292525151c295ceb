// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many requests a second each access key may send to this node; off unless it is set. */
public final class RateLimit {
  private static final int KEYS_MAX = 10_000;

  private final int perSecond;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** What a key may still send: as much as a second allows at once, refilled as time goes by. */
  private record Bucket(double left, Instant at) {}

  private RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * The limit that is configured.
   *
   * @param asked requests a second; null or empty: no limit
   * @throws IllegalArgumentException where it is no number from 1
   */
  public static RateLimit of(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) {
      return new RateLimit(0);
    }
    if (!asked.matches("[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException(
          "GLOSSATOR_RATE is " + asked + ": give the requests a second that each key may send");
    }
    return new RateLimit(Integer.parseInt(asked));
  }

  /**
   * Counts one request.
   *
   * @throws ApiException 429 where the key has sent too many
   */
  void count(String accessKeyId, Instant now) {
    if (perSecond == 0) {
      return;
    }
    if (buckets.size() >= KEYS_MAX) {
      buckets.clear();
    }
    Bucket after =
        buckets.merge(
            accessKeyId, new Bucket(perSecond - 1.0, now), (before, first) -> next(before, now));
    if (after.left() < 0) {
      throw ApiException.of(
          ErrorKind.THROTTLING,
          "Rate exceeded: an access key may send " + perSecond + " requests a second");
    }
  }

  /** Never below an empty bucket less one, so that a flood is forgotten once it ends. */
  private Bucket next(Bucket before, Instant now) {
    double seconds = Math.max(0, Duration.between(before.at(), now).toNanos() / 1e9);
    double filled = Math.min(perSecond, Math.max(0, before.left()) + seconds * perSecond);
    return new Bucket(filled - 1, now);
  }
}
