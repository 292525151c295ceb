// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import dev.glossator.server.Glossator;
import dev.glossator.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a server that runs for the folder. */
class ServingTest {

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
    Map<String, String> environment =
        Map.of(
            "HOME", directory.toString(),
            "AWS_CONFIG_FILE", directory.resolve("aws-config").toString(),
            "AWS_SHARED_CREDENTIALS_FILE", directory.resolve("aws-credentials").toString());
    return new TestingShell(directory, environment).run(arguments);
  }

  @Test
  void envPrintsWhatAScriptNeeds() {
    TestingShell.Outcome outcome = run("env", "--data", "d");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines())
        .allMatch(l -> l.matches("export [A-Z_]+=[A-Za-z0-9_./:=+-]+"))
        .extracting(l -> l.substring(7, l.indexOf('=')))
        .containsExactly(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_ENDPOINT_URL_DATAZONE",
            "GLOSSATOR_DOMAIN",
            "GLOSSATOR_PROJECT");
  }

  @Test
  void envFindsDomainAndProjectByAPortAlone() throws IOException {
    JsonView known = JsonView.of(run("env", "--data", "d", "--output", "json").out());
    String url = known.get("AWS_ENDPOINT_URL_DATAZONE").text();
    Files.delete(directory.resolve("d/server.json"));
    assertThat(run("env", "--data", "d").exit()).isEqualTo(3);
    String port = url.substring(url.lastIndexOf(':') + 1);
    TestingShell.Outcome outcome = run("env", "--data", "d", "--port", port);
    assertThat(outcome.out())
        .contains("GLOSSATOR_DOMAIN=" + known.get("GLOSSATOR_DOMAIN").text())
        .contains("GLOSSATOR_PROJECT=" + known.get("GLOSSATOR_PROJECT").text());
  }

  @Test
  void aProfileIsShownWithoutItsSecretAndWrittenBesideOthers() throws IOException {
    Files.writeString(directory.resolve("aws-config"), "[default]\nregion = eu-north-1\n");
    TestingShell.Outcome outcome = run("env", "--data", "d", "--profile");
    assertThat(outcome.exit()).isZero();
    Path credentials = directory.resolve("aws-credentials");
    String secret =
        Files.readString(credentials).replaceAll("(?s).*secret_access_key = (\\S+).*", "$1");
    assertThat(secret).hasSizeGreaterThan(20);
    assertThat(outcome.out()).doesNotContain(secret).contains("aws --profile glossator datazone");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(directory.resolve("aws-config")))
        .startsWith("[default]\nregion = eu-north-1\n")
        .contains(
            "[profile glossator]\n",
            "[services glossator-services]\ndatazone =\n  endpoint_url = ");
    run("env", "--data", "d", "--profile");
    assertThat(Files.readString(directory.resolve("aws-config")).split("\\[profile glossator]"))
        .hasSize(2);
    assertThat(run("env", "--data", "d", "--profile", "no good").exit()).isEqualTo(2);
  }

  @Test
  void commandsUseTheServerThatRuns() throws IOException {
    TestingShop.in(directory);
    assertThat(run("ingest", "shop", "--data", "d").exit()).isZero();
    TestingShell.Outcome status = run("status", "--data", "d");
    assertThat(status.out()).contains("2 tables: ").contains("server: http://127.0.0.1:");
    assertThat(run("doctor", "--data", "d").out()).contains("answers at http://127.0.0.1:");
  }

  @Test
  void aSecondServerOnTheFolderIsRefused() {
    TestingShell.Outcome outcome = run("serve", "--data", "d");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("glossator: ")
        .contains(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void passwordsInWrongArgumentsAreNotRepeated() {
    TestingShell.Outcome outcome = run("ingest", "x", "postgresql://ann:s3cr3t@localhost/db");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("ann:(hidden)@localhost").doesNotContain("s3cr3t");
  }

  @Test
  void aPasswordInTheStoreIsWarnedOfAndNotRepeated() {
    TestingShell.Outcome outcome =
        run("serve", "--data", "e", "--store", "jdbc:postgresql://127.0.0.1:1/no?password=s3cr3t");
    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.err()).contains("PGPASSWORD").doesNotContain("s3cr3t");
  }
}
