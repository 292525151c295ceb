// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.http;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.codec.Instants;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import dev.glossator.server.gateway.Gateway;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.logs.LogContext;
import dev.glossator.server.logs.Logs;
import dev.glossator.server.status.Traffic;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The HTTP side: one virtual thread a request, bounded bodies, and an id for every answer. */
public final class Listener implements AutoCloseable {
  /** The largest body of most requests; evidence of a wide table may be larger. */
  static final int BODY_BYTES_MAX = 6 * 1024 * 1024;

  static final int EVIDENCE_BYTES_MAX = 16 * 1024 * 1024;

  private static final int SMALL_BYTES = 256 * 1024;
  private static final int LARGE_AT_ONCE = 16;

  private static final Logger REQUESTS = System.getLogger(Logs.REQUESTS);

  private final Gateway gateway;
  private final Ids ids;
  private final InstantSource clock;
  private final Traffic traffic;
  private final WebServer server;
  private volatile Dated dated = new Dated(Instant.MIN, "");

  /** Bodies are read before anybody is known, so few large ones may be in memory together. */
  private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

  /** A second and its text, which all answers of the second carry. */
  private record Dated(Instant second, String text) {}

  /** What the listener uses beside the gateway. */
  public record Surroundings(Ids ids, InstantSource clock, Traffic traffic) {}

  private Listener(Gateway gateway, Surroundings surroundings, String host, int port) {
    this.gateway = gateway;
    this.ids = surroundings.ids();
    this.clock = surroundings.clock();
    this.traffic = surroundings.traffic();
    this.server =
        WebServer.builder()
            .host(host)
            .port(port)
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .shutdownGracePeriod(Duration.ofMillis(500))
            // Without it a page of thirteen kilobytes waits for the client's delayed ACK.
            .connectionOptions(
                options -> options.tcpNoDelay(true).readTimeout(Duration.ofSeconds(75)))
            .idleConnectionTimeout(Duration.ofMinutes(5))
            .maxTcpConnections(2_000)
            .directHandlers(this::directHandlers)
            .routing(routing -> routing.any(this::handle))
            .build();
  }

  /**
   * Listens on a port.
   *
   * @throws PortInUseException where somebody else does
   */
  public static Listener open(Gateway gateway, Surroundings surroundings, String host, int port) {
    Ports.requireFree(host, port);
    Listener listener = new Listener(gateway, surroundings, host, port);
    listener.server.start();
    if (listener.server.port() < 0) {
      // The library says nothing when another process took the port a moment ago.
      listener.server.stop();
      throw Ports.taken(host, port, new IOException("taken by another process just now"));
    }
    return listener;
  }

  public int port() {
    return server.port();
  }

  private void handle(ServerRequest request, ServerResponse response) throws IOException {
    long start = System.nanoTime();
    String requestId = ids.nextUser();
    String path = request.prologue().uriPath().rawPath();
    Gateway.Answered answered =
        LogContext.call("requestId", requestId, () -> answer(request, path, requestId));
    WireResponse answer = answered.response();
    send(response, answer);
    long took = System.nanoTime() - start;
    traffic.count(answered.operation(), answer.status(), took);
    log(requestId, answered, answer.status(), took);
  }

  /** Neither path nor query: either may hold what a caller meant for the catalogue alone. */
  private static void log(
      String requestId, Gateway.Answered answered, int status, long nanoseconds) {
    if (REQUESTS.isLoggable(Logger.Level.INFO)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("requestId", requestId);
      fields.put("operation", answered.operation());
      fields.put("status", status);
      fields.put("ms", nanoseconds / 1_000 / 1e3);
      if (!answered.accessKeyId().isEmpty()) {
        fields.put("accessKeyId", answered.accessKeyId());
      }
      LogContext.run(fields, () -> REQUESTS.log(Logger.Level.INFO, "request"));
    }
  }

  private Gateway.Answered answer(ServerRequest request, String path, String requestId)
      throws IOException {
    boolean largeBody = isLarge(request);
    if (largeBody && !takeTurn()) {
      return refused(
          ApiException.of(
              ErrorKind.SERVICE_UNAVAILABLE, "Too many large requests at once; try again"),
          requestId);
    }
    try {
      Blob body = Blob.wrap(body(request, limit(path)));
      return gateway.answered(wire(request, path, body), requestId);
    } catch (ApiException refusal) {
      return refused(refusal, requestId);
    } finally {
      if (largeBody) {
        large.release();
      }
    }
  }

  /** The rest of the body was not read, so the connection cannot be used again. */
  private static Gateway.Answered refused(ApiException refusal, String requestId) {
    return Gateway.Answered.unnamed(
        refusal
            .toResponse()
            .withHeader("x-amzn-RequestId", requestId)
            .withHeader("connection", "close"));
  }

  private static WireRequest wire(ServerRequest request, String path, Blob body) {
    return new WireRequest(
        request.prologue().method().text(),
        path,
        request.prologue().query().rawValue(),
        headers(request),
        body);
  }

  private static boolean isLarge(ServerRequest request) {
    OptionalLong declared = request.headers().contentLength();
    return request.content().hasEntity()
        && (declared.isEmpty() || declared.getAsLong() > SMALL_BYTES);
  }

  private static int limit(String path) {
    boolean evidence = path.startsWith("/glossator/v1/") && path.contains("/evidence/");
    return evidence ? EVIDENCE_BYTES_MAX : BODY_BYTES_MAX;
  }

  private static byte[] body(ServerRequest request, int limit) throws IOException {
    OptionalLong declared = request.headers().contentLength();
    if (declared.isPresent() && declared.getAsLong() > limit) {
      throw tooLarge(limit);
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream stream = request.content().inputStream()) {
      byte[] body = stream.readNBytes(limit + 1);
      if (body.length > limit) {
        throw tooLarge(limit);
      }
      return body;
    }
  }

  private boolean takeTurn() {
    try {
      return large.tryAcquire(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ApiException tooLarge(int limit) {
    return ApiException.of(
        ErrorKind.REQUEST_TOO_LARGE, "The request body is larger than " + limit + " bytes");
  }

  private static Headers headers(ServerRequest request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Header header : request.headers()) {
      fields.put(header.name(), header.allValues());
    }
    return Headers.of(fields);
  }

  private void send(ServerResponse response, WireResponse answer) {
    response.status(answer.status());
    response.header(HeaderNames.DATE, date());
    answer
        .headers()
        .asMap()
        .forEach(
            (name, values) ->
                response.header(HeaderNames.create(name), values.toArray(String[]::new)));
    if (answer.body().isEmpty()) {
      response.send();
    } else {
      response.send(answer.body().unsafeBytes());
    }
  }

  private String date() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Dated last = dated;
    if (!last.second().equals(now)) {
      last = new Dated(now, Instants.httpDate(now));
      dated = last;
    }
    return last.text();
  }

  /** What is wrong before a request can be read is answered in JSON too. */
  private void directHandlers(DirectHandlers.Builder builder) {
    DirectHandler handler =
        (request, type, status, headers, message) -> {
          ErrorKind kind =
              switch (type) {
                case PAYLOAD_TOO_LARGE -> ErrorKind.REQUEST_TOO_LARGE;
                case FORBIDDEN -> ErrorKind.ACCESS_DENIED;
                case INTERNAL_ERROR -> ErrorKind.INTERNAL_SERVER;
                case BAD_REQUEST, HTTP_VERSION_NOT_SUPPORTED, OTHER -> ErrorKind.SERIALIZATION;
              };
          WireResponse answer =
              ApiException.of(kind, "The request is not well-formed HTTP").toResponse();
          String requestId = ids.nextUser();
          log(requestId, Gateway.Answered.unnamed(answer), status.code(), 0);
          DirectHandler.TransportResponse.Builder response =
              DirectHandler.TransportResponse.builder()
                  .status(status)
                  .header(HeaderNames.CONTENT_TYPE, "application/json")
                  .header(HeaderNames.DATE, date())
                  .header(HeaderNames.create("x-amzn-requestid"), requestId)
                  .header(HeaderNames.create("x-amzn-errortype"), kind.wireName())
                  .keepAlive(false);
          return response.entity(answer.body().bytes()).build();
        };
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      builder.addHandler(type, handler);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
