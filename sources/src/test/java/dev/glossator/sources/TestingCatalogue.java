// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.Router;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.ClientOptions;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetOutput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.CreateAssetRevisionOutput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GetEvidenceOutput;
import dev.glossator.contract.model.PutEvidenceInput;
import dev.glossator.contract.model.PutEvidenceOutput;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The five operations that ingestion calls, over real HTTP, with nothing behind them but maps. */
final class TestingCatalogue implements AutoCloseable {
  final Map<String, PutEvidenceInput> evidence = new LinkedHashMap<>();
  final Map<String, GetAssetOutput> assets = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();
  final AtomicInteger failuresAhead = new AtomicInteger();
  @Nullable String failing;

  private final HttpServer http;
  private final Router router;
  private final AtomicInteger ids = new AtomicInteger();

  TestingCatalogue() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    router =
        new Router(
            Stream.of(Operations.DATAZONE, Operations.GLOSSATOR).flatMap(List::stream).toList(),
            List.of());
    http.setExecutor(Executors.newFixedThreadPool(4));
    http.createContext("/", this::answer);
    http.start();
  }

  Ingestion ingestion() {
    URI endpoint = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    Client client =
        new Client(
            ClientOptions.of(endpoint, Credentials.of("AKIDEXAMPLE", "secret"), "us-east-1"),
            InstantSource.system(),
            () -> "token-" + ids.incrementAndGet());
    return new Ingestion(
        client,
        "dzd_test",
        "project1",
        InstantSource.system(),
        () -> "token-" + ids.incrementAndGet());
  }

  private void answer(HttpExchange exchange) throws IOException {
    WireResponse response;
    try {
      response = answer(request(exchange));
    } catch (ApiException e) {
      response = e.toResponse();
    }
    response.headers().asMap().forEach((k, v) -> exchange.getResponseHeaders().put(k, v));
    byte[] body = response.body().bytes();
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static WireRequest request(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    Map<String, List<String>> headers = new LinkedHashMap<>(exchange.getRequestHeaders());
    return new WireRequest(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
        Headers.of(headers),
        Blob.wrap(exchange.getRequestBody().readAllBytes()));
  }

  private synchronized WireResponse answer(WireRequest request) {
    Router.Route route = router.route(request.method(), request.rawPath());
    if (!(route instanceof Router.Route.Found found)) {
      throw ApiException.of(ErrorKind.UNKNOWN_OPERATION, "no such operation");
    }
    String name = found.operation().name();
    calls.add(name);
    if (failuresAhead.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw ApiException.of(ErrorKind.THROTTLING, "slowly");
    }
    if (name.equals(failing)) {
      throw ApiException.accessDenied("not you");
    }
    return switch (name) {
      case "GetEvidence" -> with(Operations.GET_EVIDENCE, request, found, this::getEvidence);
      case "PutEvidence" -> with(Operations.PUT_EVIDENCE, request, found, this::putEvidence);
      case "GetAsset" -> with(Operations.GET_ASSET, request, found, this::getAsset);
      case "CreateAsset" -> with(Operations.CREATE_ASSET, request, found, this::createAsset);
      case "CreateAssetRevision" ->
          with(Operations.CREATE_ASSET_REVISION, request, found, this::revise);
      default -> throw ApiException.of(ErrorKind.NOT_IMPLEMENTED, name);
    };
  }

  private static <I, O> WireResponse with(
      Operation<I, O> operation,
      WireRequest request,
      Router.Route.Found found,
      Function<I, O> effect) {
    return operation.encodeOutput(effect.apply(operation.decodeInput(request, found.labels())));
  }

  private GetEvidenceOutput getEvidence(GetEvidenceInput input) {
    PutEvidenceInput put = evidence.get(input.externalIdentifier());
    if (put == null) {
      throw ApiException.notFound("no evidence");
    }
    String asset =
        assets.values().stream()
            .filter(a -> input.externalIdentifier().equals(a.externalIdentifier()))
            .map(GetAssetOutput::id)
            .findFirst()
            .orElse(null);
    return GetEvidenceOutput.builder()
        .externalIdentifier(put.externalIdentifier())
        .owningProjectIdentifier(put.owningProjectIdentifier())
        .schemaHash(put.schemaHash())
        .evidence(put.evidence())
        .assetId(asset)
        .updatedAt(Instant.EPOCH)
        .build();
  }

  private PutEvidenceOutput putEvidence(PutEvidenceInput input) {
    evidence.put(input.externalIdentifier(), input);
    return PutEvidenceOutput.builder()
        .externalIdentifier(input.externalIdentifier())
        .schemaHash(input.schemaHash())
        .unchanged(false)
        .build();
  }

  private GetAssetOutput getAsset(GetAssetInput input) {
    GetAssetOutput asset = assets.get(input.identifier());
    if (asset == null) {
      throw ApiException.notFound("no asset");
    }
    return asset;
  }

  private CreateAssetOutput createAsset(CreateAssetInput input) {
    String id = "asset" + ids.incrementAndGet();
    assets.put(
        id,
        asset(id, input.name(), input.externalIdentifier(), "1")
            .description(input.description())
            .formsOutput(forms(input.formsInput()))
            .build());
    return CreateAssetOutput.builder()
        .id(id)
        .name(input.name())
        .typeIdentifier(input.typeIdentifier())
        .typeRevision("1")
        .revision("1")
        .owningProjectId("project1")
        .domainId("dzd_test")
        .formsOutput(List.of())
        .build();
  }

  private CreateAssetRevisionOutput revise(CreateAssetRevisionInput input) {
    GetAssetOutput old = Objects.requireNonNull(assets.get(input.identifier()));
    String revision = Integer.toString(Integer.parseInt(old.revision()) + 1);
    assets.put(
        old.id(),
        asset(old.id(), input.name(), old.externalIdentifier(), revision)
            .description(input.description())
            .glossaryTerms(input.glossaryTerms())
            .formsOutput(forms(input.formsInput()))
            .build());
    return CreateAssetRevisionOutput.builder()
        .id(old.id())
        .name(input.name())
        .typeIdentifier(old.typeIdentifier())
        .typeRevision("1")
        .revision(revision)
        .owningProjectId("project1")
        .domainId("dzd_test")
        .formsOutput(List.of())
        .build();
  }

  private static GetAssetOutput.Builder asset(
      String id, String name, @Nullable String externalIdentifier, String revision) {
    return GetAssetOutput.builder()
        .id(id)
        .name(name)
        .typeIdentifier(TableIngestion.ASSET_TYPE)
        .typeRevision("1")
        .externalIdentifier(externalIdentifier)
        .revision(revision)
        .owningProjectId("project1")
        .domainId("dzd_test");
  }

  private static List<FormOutput> forms(@Nullable List<FormInput> inputs) {
    return Objects.requireNonNull(inputs).stream()
        .map(
            f ->
                FormOutput.builder()
                    .formName(f.formName())
                    .typeName(f.typeIdentifier())
                    .typeRevision("1")
                    .content(f.content())
                    .build())
        .toList();
  }

  /** What a person does with the API: another revision with a name, terms and one more form. */
  void decide(String id, String name, FormInput more) {
    GetAssetOutput old = Objects.requireNonNull(assets.get(id));
    List<FormOutput> forms = new ArrayList<>(old.formsOutput());
    forms.addAll(forms(List.of(more)));
    assets.put(
        id,
        asset(id, name, old.externalIdentifier(), "2")
            .description(old.description())
            .glossaryTerms(List.of("term1"))
            .formsOutput(forms)
            .build());
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
