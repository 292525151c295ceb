// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.session.Keys;
import dev.glossator.server.Glossator;
import dev.glossator.server.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of people and programs, beside a server that runs for the folder. */
class KeyCommandTest {

  @TempDir Path directory;
  private @Nullable Glossator server;

  @BeforeEach
  void start() {
    server = Glossator.start(ServerOptions.in(directory.resolve("d")));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private TestingShell.Outcome run(String... arguments) {
    return new TestingShell(directory).run(arguments);
  }

  private JsonView done(String... arguments) {
    TestingShell.Outcome outcome = run(arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return JsonView.of(outcome.out());
  }

  @Test
  void aNewKeyIsPrintedOnceWithItsUser() throws IOException {
    JsonView key =
        done("key", "create", "ann", "--designation", "PROJECT_CONTRIBUTOR", "--data", "d");
    assertThat(key.get("accessKeyId").text()).startsWith("GLSR");
    assertThat(key.get("roleArn").text()).isEqualTo("arn:aws:iam::000000000000:role/ann");
    String secret = key.get("secretAccessKey").text();
    assertThat(secret).hasSizeGreaterThan(30);

    JsonView second = done("key", "create", "ann", "--data", "d");
    assertThat(second.get("userIdentifier").text()).isEqualTo(key.get("userIdentifier").text());
    TestingShell.Outcome list = run("keys", "list", "--data", "d");
    assertThat(list.out())
        .contains(key.get("accessKeyId").text())
        .contains(second.get("accessKeyId").text())
        .contains("(administrator)")
        .doesNotContain(secret);
    assertThat(filesWith(secret)).isEmpty();
  }

  @Test
  void aRevokedKeyIsShownAsSuch() {
    String id = done("key", "create", "bob", "--data", "d").get("accessKeyId").text();
    assertThat(run("key", "revoke", id, "--data", "d").out()).contains("next request is refused");
    String list = run("key", "list", "--data", "d", "--output", "json").out();
    assertThat(list).contains("\"accessKeyId\":\"" + id + "\"").contains("\"status\":\"REVOKED\"");
    TestingShell.Outcome again = run("key", "rotate", id, "--data", "d");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("was revoked");
  }

  @Test
  void theFoldersOwnKeyIsRotatedWithItsFile() throws IOException {
    Path data = directory.resolve("d");
    Keys before = Keys.read(data);
    JsonView key = done("key", "rotate", "--data", "d");
    Keys after = Keys.read(data);
    assertThat(after.id()).isEqualTo(key.get("accessKeyId").text()).isNotEqualTo(before.id());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("credentials"))))
        .isEqualTo("rw-------");
    assertThat(run("status", "--data", "d").exit()).isZero();
    assertThat(filesWith(after.secret())).containsExactly("credentials");
    assertThat(filesWith(before.secret())).isEmpty();
  }

  @Test
  void wrongCallsSayHowItShouldBe() {
    assertThat(run("key", "create", "no spaces", "--data", "d"))
        .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).contains("'no spaces' is no name"));
    assertThat(run("key", "create", "cleo", "--designation", "BOSS", "--data", "d").err())
        .contains("'BOSS' is no designation")
        .contains("PROJECT_CATALOG_STEWARD");
    assertThat(run("key", "create", "cleo", "--project", "p", "--data", "d").err())
        .contains("--project needs --designation");
    assertThat(run("key", "revoke", "GLSRAAAAAAAAAAAAAAAA", "--data", "d").err())
        .contains("GLSRAAAAAAAAAAAAAAAA");
  }

  private List<String> filesWith(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("d"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> contains(file, secret))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean contains(Path file, String secret) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
