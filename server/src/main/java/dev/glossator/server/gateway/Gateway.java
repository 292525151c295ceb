// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Router;
import dev.glossator.contract.Router.Route;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import dev.glossator.server.auth.Authentication;
import dev.glossator.server.auth.Call;
import dev.glossator.server.auth.Principal;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.store.Store;
import dev.glossator.store.sql.StoreException;
import java.lang.System.Logger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

/** Answers one request, always: with its output, or with an error of the one family. */
public final class Gateway {
  private static final String NO_OPERATION = "none";
  private static final Logger LOG = System.getLogger(Gateway.class.getName());

  private final InstantSource clock;
  private final Authentication authentication;
  private final Router router;
  private final Served served;
  private final OperationTable operations;
  private final Runner runner;
  private final Map<String, Supplier<WireResponse>> open;

  /**
   * Takes the parts.
   *
   * @param open pages that anybody may read, by path
   */
  public Gateway(
      InstantSource clock,
      Authentication authentication,
      Router router,
      Served served,
      Map<String, Supplier<WireResponse>> open) {
    this.clock = clock;
    this.authentication = authentication;
    this.router = router;
    this.served = served;
    this.operations = served.operations();
    this.runner = new Runner(served.store());
    this.open = Map.copyOf(open);
  }

  /** What is served, from where, and how often to one key. */
  public record Served(OperationTable operations, Store store, RateLimit rate) {}

  /** The answer to a request; its id is in the answer and in the log. */
  public WireResponse answer(WireRequest request, String requestId) {
    return answered(request, requestId).response();
  }

  /**
   * An answer, and what was asked for.
   *
   * @param operation the API's name of it; {@code none} where the request named none
   * @param accessKeyId whose signature was verified; empty where none was
   */
  public record Answered(WireResponse response, String operation, String accessKeyId) {

    /** An answer to a request that was not read so far. */
    public static Answered unnamed(WireResponse response) {
      return new Answered(response, NO_OPERATION, "");
    }
  }

  /** What is known of a request so far. */
  private static final class Progress {
    private String operation = NO_OPERATION;
    private String accessKeyId = "";
  }

  /** The answer with the operation it is one of. */
  public Answered answered(WireRequest request, String requestId) {
    Progress progress = new Progress();
    WireResponse response;
    try {
      response = route(request, requestId, progress);
    } catch (ApiException refusal) {
      response = refusal.toResponse();
      if (refusal.kind() == ErrorKind.INTERNAL_SERVER) {
        LOG.log(Logger.Level.ERROR, "the request failed", refusal);
      }
    } catch (StoreException failure) {
      LOG.log(level(failure), "the request met " + failure.kind(), failure);
      response = answerTo(failure, requestId).toResponse();
    } catch (RuntimeException fault) {
      LOG.log(Logger.Level.ERROR, "the request failed", fault);
      response =
          ApiException.of(ErrorKind.INTERNAL_SERVER, "Internal error, request " + requestId)
              .toResponse();
    }
    return new Answered(
        response.withHeader("x-amzn-RequestId", requestId),
        progress.operation,
        progress.accessKeyId);
  }

  private static Logger.Level level(StoreException failure) {
    return failure.kind() == StoreException.Kind.UNSTORABLE
        ? Logger.Level.DEBUG
        : Logger.Level.ERROR;
  }

  private static ApiException answerTo(StoreException failure, String requestId) {
    return switch (failure.kind()) {
      case UNSTORABLE ->
          ApiException.validation(
              "The request cannot be stored: " + failure.getMessage() + ". Leave it out.");
      case BUSY, RETRY ->
          ApiException.of(
              ErrorKind.SERVICE_UNAVAILABLE, "Too many requests at once, request " + requestId);
      case FULL ->
          ApiException.of(
              ErrorKind.INTERNAL_SERVER,
              "The disk is full or takes no more; nothing was lost, request " + requestId);
      case UNAVAILABLE, EXHAUSTED, DUPLICATE, DAMAGED, FAULT ->
          ApiException.of(
              ErrorKind.INTERNAL_SERVER, "The store did not answer, request " + requestId);
    };
  }

  private WireResponse route(WireRequest request, String requestId, Progress progress) {
    Supplier<WireResponse> page = open.get(request.rawPath());
    if (page != null && request.method().equals("GET")) {
      return page.get();
    }
    // What is stored in microseconds is answered in microseconds.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Principal principal = authentication.verify(request, now);
    progress.accessKeyId = principal.accessKeyId();
    served.rate().count(principal.accessKeyId(), now);
    return switch (router.route(request.method(), request.rawPath())) {
      case Route.Found found -> {
        progress.operation = found.operation().name();
        Call call = new Call(principal, found.operation().name(), requestId, now);
        yield operations
            .find(found.operation())
            .map(bound -> runner.run(bound, call, request, found.labels()))
            .orElseThrow(() -> notBuilt(found.operation().name()));
      }
      case Route.OutOfScope known -> throw notBuilt(known.name());
      case Route.Unknown unknown ->
          throw ApiException.of(
              ErrorKind.UNKNOWN_OPERATION,
              "No operation has this method and path; see COMPATIBILITY.md for those that exist");
    };
  }

  private static ApiException notBuilt(String operation) {
    return ApiException.of(
        ErrorKind.NOT_IMPLEMENTED, "Glossator does not offer the operation " + operation);
  }
}
