// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operation;
import dev.glossator.contract.codec.MalformedMessageException;
import dev.glossator.contract.signing.Signer;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Calls operations of the contract over HTTP. It repeats only what the server turned away because
 * it was too busy, and so did not do: whether anything else may be repeated, whoever calls knows,
 * and a client token makes it so.
 */
public final class Client implements AutoCloseable {
  /** The HTTP library sets these itself. */
  private static final Set<String> SET_BY_TRANSPORT = Set.of("host", "content-length");

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final ClientOptions options;
  private final InstantSource clock;
  private final Supplier<String> tokens;
  private final Signer signer;
  private final HttpClient http;

  /** Takes the clock for signatures and the source of client tokens from outside. */
  public Client(ClientOptions options, InstantSource clock, Supplier<String> tokens) {
    this.options = options;
    this.clock = clock;
    this.tokens = tokens;
    signer = new Signer(options.region(), "datazone");
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.connectTimeout())
            .build();
  }

  /**
   * Sends one request and reads its answer.
   *
   * @throws ApiException where the server answers with an error
   * @throws UnreachableException where it does not answer in the way of the contract
   */
  public <I, O> O call(Operation<I, O> operation, I input) {
    WireRequest request =
        operation.encodeInput(input, tokens).withHeader("host", authority(options.endpoint()));
    WireResponse response = patiently(operation.status(), request);
    try {
      return operation.decodeOutput(response);
    } catch (MalformedMessageException e) {
      throw new UnreachableException(
          options.endpoint() + " answered " + operation.name() + " unexpectedly: " + e.getMessage(),
          e);
    }
  }

  /** The answer of the expected status; where the server is too busy for it, after a while. */
  private WireResponse patiently(int expected, WireRequest request) {
    Duration waited = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    while (true) {
      WireResponse response = send(signer.sign(request, options.credentials(), clock.instant()));
      if (response.status() == expected) {
        return response;
      }
      ApiException refusal = ErrorAnswer.read(response);
      waited = waited.plus(pause);
      if (!isBusy(refusal) || waited.compareTo(options.patience()) > 0) {
        throw refusal;
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
  }

  private static boolean isBusy(ApiException refusal) {
    return refusal.kind() == ErrorKind.THROTTLING
        || refusal.kind() == ErrorKind.SERVICE_UNAVAILABLE;
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private UnreachableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new UnreachableException("The call to " + options.endpoint() + " was interrupted", e);
  }

  private static String authority(URI endpoint) {
    return endpoint.getPort() < 0
        ? endpoint.getHost()
        : endpoint.getHost() + ":" + endpoint.getPort();
  }

  private WireResponse send(WireRequest request) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              outgoing(request),
              BodyHandlers.limiting(BodyHandlers.ofByteArray(), options.answerBytesMax()));
      return new WireResponse(
          response.statusCode(), Headers.of(response.headers().map()), Blob.wrap(response.body()));
    } catch (HttpTimeoutException e) {
      throw new UnreachableException(
          options.endpoint() + " did not answer within " + options.callTimeout(), e);
    } catch (IOException e) {
      throw new UnreachableException(
          "Cannot reach "
              + options.endpoint()
              + " ("
              + e.getClass().getSimpleName()
              + "): is the server running?",
          e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private HttpRequest outgoing(WireRequest request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    String base = options.endpoint().getScheme() + "://" + authority(options.endpoint());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + request.rawPath() + query))
            .timeout(options.callTimeout())
            .method(
                request.method(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(request.body().unsafeBytes()));
    request
        .headers()
        .asMap()
        .forEach(
            (name, values) -> {
              if (!SET_BY_TRANSPORT.contains(name)) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder.build();
  }

  /** Ends calls under way and lets the connections go. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
