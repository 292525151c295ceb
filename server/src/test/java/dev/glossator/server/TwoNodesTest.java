// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.glossator.server.access.TestingPeople;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, each with a folder of its own, over one PostgreSQL. */
final class TwoNodesTest {
  @TempDir Path directory;

  @Test
  void both_answer_the_same_key_once_they_share_the_key_file() throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      try (TestingServer first = TestingServer.start(options("first", url))) {
        ServerOptions options = options("second", url);
        assertThatThrownBy(() -> Glossator.start(options))
            .isInstanceOf(StartRefusedException.class)
            .hasMessageContaining("secret.key");

        Files.delete(options.dataDirectory().resolve("secret.key"));
        Files.copy(
            first.directory().resolve("secret.key"), options.dataDirectory().resolve("secret.key"));
        try (TestingServer second = TestingServer.start(options)) {
          assertThat(second.domainId()).isEqualTo(first.domainId());
          String body = "{\"name\":\"made by the first\"}";
          String projects = "/v2/domains/" + first.domainId() + "/projects";
          assertThat(first.ask("POST", projects, "", body).statusCode()).isEqualTo(201);
          assertThat(second.ask("GET", projects, "", "").body()).contains("made by the first");
          assertAPageTokenOfOneIsGoodForTheOther(first, second, projects);
          assertAKeyRevokedByOneIsRefusedByTheOther(first, second, projects);
        }
      }
    }
  }

  @Test
  void a_node_without_a_listener_works_on_the_runs_of_another() throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      ServerOptions answers =
          new ServerOptions(
              directory.resolve("first"), ServerOptions.LOOPBACK, TestingServer.freePort(), url, 0);
      try (TestingServer first = TestingServer.start(answers)) {
        String runs = "/v2/domains/" + first.domainId() + "/metadata-generation-runs";
        String started = start(first, asset(first));
        assertThat(started).contains("\"SUBMITTED\"");
        Path second = Files.createDirectories(directory.resolve("second"));
        Files.copy(first.directory().resolve("secret.key"), second.resolve("secret.key"));
        try (Glossator worker = Glossator.start(ServerOptions.workersOnly(second, url, 1))) {
          assertThat(worker.url()).isEmpty();
          assertThat(second.resolve("server.json")).doesNotExist();
          Instant until = Instant.now().plusSeconds(60);
          while (!first.ask("GET", runs, "", "").body().contains("\"SUCCEEDED\"")) {
            assertThat(Instant.now()).as("the worker has done it by then").isBefore(until);
          }
        }
      }
    }
  }

  @Test
  void a_node_whose_clock_is_minutes_off_works_as_any_other() throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      ServerOptions answers =
          new ServerOptions(
              directory.resolve("first"), ServerOptions.LOOPBACK, TestingServer.freePort(), url, 0);
      try (TestingServer ahead = TestingServer.start(answers, off(Duration.ofMinutes(7)))) {
        Path folder = Files.createDirectories(directory.resolve("second"));
        Files.copy(ahead.directory().resolve("secret.key"), folder.resolve("secret.key"));
        ServerOptions works =
            new ServerOptions(folder, ServerOptions.LOOPBACK, TestingServer.freePort(), url, 1);
        try (TestingServer behind = TestingServer.start(works, off(Duration.ofMinutes(-7)))) {
          String runs = "/v2/domains/" + ahead.domainId() + "/metadata-generation-runs";
          String body = start(ahead, asset(ahead));
          assertThat(body).as("signatures are checked by the same time").contains("\"SUBMITTED\"");
          Instant until = Instant.now().plusSeconds(30);
          while (!behind.ask("GET", runs, "", "").body().contains("\"SUCCEEDED\"")) {
            assertThat(Instant.now()).as("it is due at once").isBefore(until);
          }
          String listed = behind.ask("GET", runs, "", "").body();
          double created =
              Double.parseDouble(listed.replaceFirst("(?s).*\"createdAt\":([0-9.]+).*", "$1"));
          assertThat(created).isCloseTo(Instant.now().getEpochSecond(), within(60.0));
        }
      }
    }
  }

  private static InstantSource off(Duration by) {
    return () -> Instant.now().plus(by);
  }

  private static String start(TestingServer server, String asset) {
    return server
        .ask(
            "POST",
            "/v2/domains/" + server.domainId() + "/metadata-generation-runs",
            "",
            "{\"owningProjectIdentifier\":\""
                + server.projectId()
                + "\",\"types\":[\"BUSINESS_NAMES\"],\"target\":{\"type\":\"ASSET\","
                + "\"identifier\":\""
                + asset
                + "\"}}")
        .body();
  }

  @Test
  void a_node_that_nobody_could_give_work_is_refused() {
    assertThatThrownBy(
            () -> Glossator.start(ServerOptions.workersOnly(directory.resolve("x"), null, 1)))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("SQLite belongs to one process");
  }

  private static String asset(TestingServer server) {
    String form =
        "{\"formName\":\"RelationalTableForm\",\"content\":\"{\\\"tableName\\\":\\\"t\\\","
            + "\\\"columns\\\":[{\\\"columnName\\\":\\\"ord_no\\\","
            + "\\\"dataType\\\":\\\"int\\\"}]}\"}";
    String made =
        server
            .ask(
                "POST",
                "/v2/domains/" + server.domainId() + "/assets",
                "",
                "{\"name\":\"t\",\"owningProjectIdentifier\":\""
                    + server.projectId()
                    + "\",\"typeIdentifier\":\"amazon.datazone.RelationalTableAssetType\","
                    + "\"formsInput\":["
                    + form
                    + "]}")
            .body();
    return made.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static void assertAKeyRevokedByOneIsRefusedByTheOther(
      TestingServer first, TestingServer second, String projects) {
    TestingPeople people = new TestingPeople(first);
    TestingPeople.Person ann = people.person("ann");
    assertThat(asked(second, projects, ann)).isEqualTo(200);
    people.revoke(ann);
    assertThat(asked(second, projects, ann)).isEqualTo(403);
  }

  private static int asked(TestingServer node, String path, TestingPeople.Person person) {
    return node.send(
            TestingServer.sign(
                node.plain("GET", path, "", ""), person.credentials(), Instant.now()))
        .statusCode();
  }

  private static void assertAPageTokenOfOneIsGoodForTheOther(
      TestingServer first, TestingServer second, String projects) {
    String page = first.ask("GET", projects, "maxResults=1", "").body();
    String token = page.replaceFirst(".*\"nextToken\":\"([^\"]+)\".*", "$1");
    assertThat(second.ask("GET", projects, "maxResults=1&nextToken=" + token, "").body())
        .contains("made by the first");
  }

  private ServerOptions options(String folder, String url) {
    return new ServerOptions(
        directory.resolve(folder), ServerOptions.LOOPBACK, TestingServer.freePort(), url, 1);
  }
}
