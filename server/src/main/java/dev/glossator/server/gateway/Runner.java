// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operation;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.ApiOperation;
import dev.glossator.server.operations.OperationTable.Bound;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.tokens.TokenStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decodes, runs and encodes one operation in one transaction. */
final class Runner {
  private final Store store;

  Runner(Store store) {
    this.store = store;
  }

  <I, O> WireResponse run(
      Bound<I, O> bound, Call call, WireRequest request, Map<String, String> labels) {
    Operation<I, O> operation = bound.operation();
    I input = operation.decodeInput(request, labels);
    ApiOperation<I, O> implementation = bound.implementation();
    Function<Transaction, O> work = decided(call, implementation.prepare(call, input));
    String token = bound.token() == null ? null : bound.token().apply(input);
    return switch (implementation) {
      case Reading<I, O> reading -> operation.encodeOutput(store.read(work));
      case Writing<I, O> writing ->
          token == null
              ? operation.encodeOutput(store.transact(work))
              : once(bound, call, new Asked<>(input, token, labels), work);
    };
  }

  /** No operation answers, or changes anything, without having asked who may. */
  private static <O> Function<Transaction, O> decided(Call call, Function<Transaction, O> work) {
    return tx -> {
      call.grants().clear();
      O output = work.apply(tx);
      call.grants().requireDecided(call.operation());
      return output;
    };
  }

  /** A request with a client token. */
  private record Asked<I>(I input, String token, Map<String, String> labels) {}

  /**
   * The token, the effect and the remembered answer commit together. What is remembered is shown
   * only to a caller who would still be let do it.
   */
  private <I, O> WireResponse once(
      Bound<I, O> bound, Call call, Asked<I> asked, Function<Transaction, O> work) {
    Operation<I, O> operation = bound.operation();
    TokenStore.Key key =
        new TokenStore.Key(
            asked.labels().getOrDefault("domainIdentifier", ""),
            operation.name(),
            call.principal().userId(),
            asked.token());
    String hash = hash(operation.encodeInput(asked.input(), () -> ""), call);
    return store.transact(
        tx -> {
          if (!key.domainId().isEmpty()) {
            Authorizer.ahead(tx, call, key.domainId());
          }
          Optional<TokenStore.Remembered> before = tx.tokens().find(key, call.now());
          if (before.isPresent()) {
            Authorizer.requireAgain(tx, call, key.domainId(), before.get().projectIds());
            return again(operation, before.get(), hash);
          }
          WireResponse response = operation.encodeOutput(work.apply(tx));
          tx.tokens()
              .remember(
                  key,
                  new TokenStore.Remembered(hash, response.body().text(), call.grants().projects()),
                  call.now());
          return response;
        });
  }

  private static WireResponse again(
      Operation<?, ?> operation, TokenStore.Remembered before, String hash) {
    if (!before.requestHash().equals(hash)) {
      throw ApiException.conflict(
          "The clientToken was used for another "
              + operation.name()
              + " request within the last 24 hours. Use a new token for a new request.");
    }
    Headers headers =
        before.answer().isEmpty()
            ? Headers.EMPTY
            : Headers.EMPTY.with("content-type", "application/json");
    return new WireResponse(operation.status(), headers, Blob.ofText(before.answer()));
  }

  /** Of the request as it was understood, so that the order of its members does not count. */
  private static String hash(WireRequest request, Call call) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head =
          String.join(
              "\n",
              call.principal().roleArn(),
              request.method(),
              request.rawPath(),
              request.rawQuery(),
              "");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(request.body().bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
