// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.server.access.TestingPeople;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        String asset = asset(first);
        String started =
            first
                .ask(
                    "POST",
                    runs,
                    "",
                    "{\"owningProjectIdentifier\":\""
                        + first.projectId()
                        + "\",\"types\":[\"BUSINESS_NAMES\"],\"target\":{\"type\":\"ASSET\","
                        + "\"identifier\":\""
                        + asset
                        + "\"}}")
                .body();
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
