// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.store.access.AccessKey;
import dev.glossator.store.access.Secret;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws new access keys. */
public final class KeyIssuer {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 30;

  private final RandomGenerator random;

  public KeyIssuer(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Whom a key is for.
   *
   * @param domainId as in {@link AccessKey}
   */
  public record Owner(String name, String roleArn, String userId, @Nullable String domainId) {}

  /** A key that nobody has seen yet. */
  public AccessKey issue(Owner owner, Instant now) {
    return new AccessKey(
        id(), owner.name(), owner.roleArn(), owner.userId(), owner.domainId(), secret(), true, now);
  }

  private String id() {
    StringBuilder id = new StringBuilder("GLSR");
    for (int at = 0; at < 16; at++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  private Secret secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
