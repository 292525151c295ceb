// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What crooked requests get: the modelled error, the member, the rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GatewayTest {
  private TestingServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = TestingServer.start(directory);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-errortype")).contains(type);
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    assertThat(answer.body()).contains("\"__type\":\"" + type + "\"");
  }

  private String projects() {
    return "/v2/domains/" + server.domainId() + "/projects";
  }

  @Test
  void anybody_may_ask_whether_the_server_is_ready() {
    HttpResponse<String> answer = server.send(server.plain("GET", "/glossator/v1/ready", "", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_that_is_no_json_is_named_as_such() {
    for (String body : List.of("{\"name\":", "nonsense", "[]", "{\"name\":1}", "\u0000")) {
      assertRefused(server.ask("POST", projects(), "", body), 400, "SerializationException");
    }
  }

  @Test
  void a_broken_constraint_names_the_member_and_the_rule() {
    HttpResponse<String> answer =
        server.ask("POST", projects(), "", "{\"name\":\"" + "x".repeat(65) + "\"}");
    assertRefused(answer, 400, "ValidationException");
    assertThat(answer.body())
        .contains("1 validation error detected: Value at 'name'")
        .contains("Member must have length less than or equal to 64");
  }

  @Test
  void a_missing_member_is_named() {
    HttpResponse<String> answer = server.ask("POST", projects(), "", "{}");
    assertRefused(answer, 400, "ValidationException");
    assertThat(answer.body()).contains("Value at 'name'");
  }

  @Test
  void unknown_members_and_nulls_do_no_harm() {
    HttpResponse<String> answer =
        server.ask(
            "POST", projects(), "", "{\"name\":\"fine\",\"description\":null,\"new\":{\"a\":[1]}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void a_text_that_cannot_be_stored_is_refused() {
    for (String text : List.of("\\u0000", "\\ud83d")) {
      HttpResponse<String> answer =
          server.ask("POST", projects(), "", "{\"name\":\"a\",\"description\":\"" + text + "\"}");
      assertRefused(answer, 400, "ValidationException");
      assertThat(answer.body()).contains("cannot be stored");
    }
  }

  @Test
  void another_content_type_is_refused() {
    WireRequest json = server.plain("POST", projects(), "", "{\"name\":\"a\"}");
    Map<String, List<String>> fields = new HashMap<>(json.headers().asMap());
    fields.put("content-type", List.of("text/xml"));
    WireRequest xml =
        new WireRequest(
            json.method(), json.rawPath(), json.rawQuery(), Headers.of(fields), json.body());
    assertRefused(server.send(server.sign(xml)), 415, "UnsupportedMediaTypeException");
  }

  @Test
  void an_unknown_domain_is_forbidden_as_the_service_has_it() {
    for (String path : List.of("", "/projects", "/projects/abc")) {
      HttpResponse<String> answer = server.ask("GET", "/v2/domains/dzd_unknown" + path, "", "");
      assertRefused(answer, 403, "AccessDeniedException");
      assertThat(answer.body()).contains("User is not permitted to perform operation: ");
    }
  }

  @Test
  void paths_that_nobody_knows_are_404_and_known_operations_out_of_scope_501() {
    assertRefused(server.ask("GET", "/v2/nothing", "", ""), 404, "UnknownOperationException");
    assertRefused(server.ask("PATCH", "/v2/domains", "", ""), 404, "UnknownOperationException");
    HttpResponse<String> notebooks =
        server.ask("GET", "/v2/domains/" + server.domainId() + "/notebooks", "", "");
    assertRefused(notebooks, 501, "UnknownOperationException");
    assertThat(notebooks.body()).contains("ListNotebooks");
  }

  @Test
  void an_encoded_slash_stays_in_its_segment() {
    assertRefused(server.ask("GET", projects() + "/a%2Fb", "", ""), 400, "ValidationException");
  }

  @Test
  void a_token_that_was_altered_or_belongs_to_another_list_is_refused() {
    for (int at = 0; at < 3; at++) {
      server.ask("POST", projects(), "", "{\"name\":\"page " + at + "\"}");
    }
    String body = server.ask("GET", projects(), "maxResults=1", "").body();
    String token = body.replaceFirst(".*\"nextToken\":\"([^\"]+)\".*", "$1");
    assertThat(server.ask("GET", projects(), "maxResults=1&nextToken=" + token, "").statusCode())
        .isEqualTo(200);
    String altered =
        token.substring(0, 5) + (token.charAt(5) == 'A' ? 'B' : 'A') + token.substring(6);
    for (String query :
        List.of("nextToken=" + altered, "nextToken=x", "name=other&nextToken=" + token)) {
      assertRefused(server.ask("GET", projects(), query, ""), 400, "ValidationException");
    }
    assertRefused(
        server.ask("GET", "/v2/domains", "nextToken=" + token, ""), 400, "ValidationException");
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_its_length_is_told_or_not() throws IOException {
    String large = "{\"name\":\"" + "x".repeat(7 * 1024 * 1024) + "\"}";
    assertRefused(server.ask("POST", projects(), "", large), 413, "RequestEntityTooLargeException");
    assertThat(chunked(7)).startsWith("HTTP/1.1 413 ");
  }

  /** As many chunks of a megabyte as are taken. */
  private String chunked(int megabytes) throws IOException {
    URI endpoint = URI.create(server.url());
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /v2/domains HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
              + "transfer-encoding: chunked\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk =
          ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int sent = 0; sent < megabytes; sent++) {
        out.write(chunk);
      }
      out.flush();
      return new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void a_line_that_is_no_http_is_answered_in_json() throws IOException {
    URI endpoint = URI.create(server.url());
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket
          .getOutputStream()
          .write("GET /a b c HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"__type\"");
    }
  }

  @Test
  void the_same_token_gets_the_same_answer_and_another_body_a_conflict() {
    String body = "{\"name\":\"once\",\"clientToken\":\"token-1\"}";
    String first = server.ask("POST", "/v2/domains", "", body).body();
    String reordered = "{\"clientToken\":\"token-1\",\"name\":\"once\"}";
    assertThat(server.ask("POST", "/v2/domains", "", reordered).body()).isEqualTo(first);
    assertRefused(
        server.ask("POST", "/v2/domains", "", body.replace("once", "twice")),
        409,
        "ConflictException");
  }
}
