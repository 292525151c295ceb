// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.server.http.PortInUseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, starting again, and refusing to start. */
final class GlossatorTest {
  @TempDir Path directory;

  @Test
  void the_first_start_leaves_credentials_and_says_where_it_is() throws IOException {
    try (TestingServer server = TestingServer.start(directory)) {
      Path credentials = directory.resolve("credentials");
      assertThat(Files.readString(credentials))
          .startsWith("[glossator]\naws_access_key_id = GLSR")
          .contains("\naws_secret_access_key = ");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(directory.resolve("server.json")))
          .contains("\"url\":\"" + server.url() + "\"")
          .contains("\"pid\":" + ProcessHandle.current().pid())
          .contains("\"domainId\":\"" + server.domainId() + "\"")
          .contains("\"projectId\":\"" + server.projectId() + "\"")
          .contains("\"region\":\"us-east-1\"");
    }
    assertThat(directory.resolve("server.json")).doesNotExist();
  }

  @Test
  void the_secret_is_in_no_other_file() throws IOException {
    String secret;
    try (TestingServer server = TestingServer.start(directory)) {
      secret = server.credentials().secretAccessKey().reveal();
      server.ask("GET", "/v2/domains", "", "");
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("credentials")) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(secret);
        }
      }
    }
  }

  @Test
  void a_second_start_finds_what_the_first_one_made() {
    String domain;
    String key;
    try (TestingServer server = TestingServer.start(directory)) {
      domain = server.domainId();
      key = server.credentials().accessKeyId();
    }
    try (TestingServer server = TestingServer.start(directory)) {
      assertThat(server.domainId()).isEqualTo(domain);
      assertThat(server.credentials().accessKeyId()).isEqualTo(key);
    }
  }

  @Test
  void two_servers_on_one_folder_do_not_start() {
    try (TestingServer server = TestingServer.start(directory)) {
      assertThatThrownBy(() -> TestingServer.start(directory))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(server.ask("GET", "/v2/domains", "", "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_port_in_use_is_named_with_the_way_out() {
    try (TestingServer server = TestingServer.start(directory)) {
      int port = URI.create(server.url()).getPort();
      ServerOptions options =
          new ServerOptions(directory.resolve("other"), ServerOptions.LOOPBACK, port, null, 1);
      assertThatThrownBy(() -> Glossator.start(options))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining(":" + port)
          .hasMessageContaining("--port");
    }
    try (Glossator again =
        Glossator.start(
            new ServerOptions(directory.resolve("other"), ServerOptions.LOOPBACK, 0, null, 1))) {
      assertThat(again.url()).startsWith("http://127.0.0.1:");
    }
  }

  @Test
  void an_address_that_others_reach_needs_to_be_meant() {
    assertThatThrownBy(() -> Glossator.start(new ServerOptions(directory, "0.0.0.0", 0, null, 1)))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("GLOSSATOR_PUBLIC");
    assertThat(directory).isEmptyDirectory();
    ServerOptions meant =
        new ServerOptions(directory, "0.0.0.0", TestingServer.freePort(), null, 1, true);
    try (Glossator server = Glossator.start(meant)) {
      assertThat(server.domainId()).startsWith("dzd_");
    }
  }
}
