// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

import dev.glossator.contract.signing.Credentials;
import java.net.URI;
import java.time.Duration;

/**
 * Whom to call, as whom, and how long to wait.
 *
 * @param endpoint scheme, host and port
 * @param connectTimeout until the connection stands
 * @param callTimeout from the start of a call to its whole answer
 * @param answerBytesMax a longer answer is refused
 * @param patience how long a call that the server is too busy for is tried again
 */
public record ClientOptions(
    URI endpoint,
    Credentials credentials,
    String region,
    Duration connectTimeout,
    Duration callTimeout,
    long answerBytesMax,
    Duration patience) {
  /** Five seconds to connect, a minute for a call, 64 MiB of answer, no second try. */
  public static ClientOptions of(URI endpoint, Credentials credentials, String region) {
    return new ClientOptions(
        endpoint,
        credentials,
        region,
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        64L * 1024 * 1024,
        Duration.ZERO);
  }

  /** The same with another patience. */
  public ClientOptions withPatience(Duration other) {
    return new ClientOptions(
        endpoint, credentials, region, connectTimeout, callTimeout, answerBytesMax, other);
  }
}
