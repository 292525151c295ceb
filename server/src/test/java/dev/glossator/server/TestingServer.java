// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.ClientOptions;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.contract.signing.Signer;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server in a folder, and clients for it: the contract's own, and one for crooked requests. */
public final class TestingServer implements AutoCloseable {
  private static @Nullable EmbeddedPostgres postgres;

  private final Path directory;
  private final Glossator server;
  private final Credentials credentials;
  private final Client client;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestingServer(Path directory, Glossator server) {
    this.directory = directory;
    this.server = server;
    this.credentials = credentials(directory);
    this.client = client(credentials);
  }

  /** A client that signs as somebody else. */
  public Client client(Credentials by) {
    return new Client(
        ClientOptions.of(URI.create(server.url()), by, "us-east-1"),
        InstantSource.system(),
        () -> UUID.randomUUID().toString());
  }

  public static TestingServer start(Path directory) {
    return start(new ServerOptions(directory, ServerOptions.LOOPBACK, freePort(), null, 2));
  }

  /** A server on a fresh schema of the one PostgreSQL that all tests share. */
  public static TestingServer startOnPostgres(Path directory) {
    return start(
        new ServerOptions(directory, ServerOptions.LOOPBACK, freePort(), newDatabase(), 2));
  }

  /** The URL of an empty schema. */
  public static synchronized String newDatabase() {
    try {
      EmbeddedPostgres shared = postgres == null ? EmbeddedPostgres.builder().start() : postgres;
      postgres = shared;
      String name = "glossator_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = shared.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + name);
      }
      return shared.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A server on a machine whose clock says something else. */
  static TestingServer start(ServerOptions options, InstantSource clock) {
    return new TestingServer(options.dataDirectory(), Glossator.start(options, clock));
  }

  public static TestingServer start(ServerOptions options) {
    return new TestingServer(options.dataDirectory(), Glossator.start(options));
  }

  /** A port that nobody listens on, away from the ones that other tests choose. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Credentials credentials(Path directory) {
    try {
      List<String> lines = Files.readAllLines(directory.resolve("credentials"));
      return Credentials.of(value(lines.get(1)), value(lines.get(2)));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }

  public Client client() {
    return client;
  }

  public Credentials credentials() {
    return credentials;
  }

  public Path directory() {
    return directory;
  }

  public String url() {
    return server.url();
  }

  public String domainId() {
    return Objects.requireNonNull(server.domainId());
  }

  public String projectId() {
    return Objects.requireNonNull(server.projectId());
  }

  /** A request of these parts, without a signature. */
  public WireRequest plain(String method, String path, String query, String body) {
    URI endpoint = URI.create(server.url());
    Headers headers =
        Headers.of(
            Map.of(
                "host",
                List.of(endpoint.getHost() + ":" + endpoint.getPort()),
                "content-type",
                List.of("application/json")));
    return new WireRequest(method, path, query, headers, Blob.ofText(body));
  }

  /** The request, signed now with the server's own key. */
  public WireRequest sign(WireRequest request) {
    return sign(request, credentials, Instant.now());
  }

  /** The request, signed as somebody at some time. */
  public static WireRequest sign(WireRequest request, Credentials by, Instant at) {
    return new Signer("us-east-1", "datazone").sign(request, by, at);
  }

  /** Signs a request of these parts and sends it. */
  public HttpResponse<String> ask(String method, String path, String query, String body) {
    return send(sign(plain(method, path, query, body)));
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(WireRequest request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.url() + request.rawPath() + query))
            .method(
                request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
    request
        .headers()
        .asMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("host")) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    try {
      return http.send(builder.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    client.close();
    http.close();
    server.close();
  }

  /** Runs a server until it is killed, for a look at it from outside. */
  public static void main(String[] arguments) throws InterruptedException {
    Glossator server =
        Glossator.start(
            new ServerOptions(
                Path.of(arguments[0]),
                ServerOptions.LOOPBACK,
                Integer.parseInt(arguments[1]),
                null,
                2));
    System.out.println(server.url());
    Thread.currentThread().join();
  }
}
