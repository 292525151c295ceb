// SPDX-License-Identifier: Apache-2.0

import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.ClientOptions;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.contract.signing.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server that a load program calls, as the files of its folder tell, and tables to work on. */
record Target(Client client, String url, String domain, String project, long pid)
    implements AutoCloseable {

  private static final Pattern COMMITS = Pattern.compile("(?m)^glossator_store_commits_total (.*)$");

  private static final String[] WORDS = {
    "ord", "cust", "prod", "net", "grs", "dlv", "inv", "pay", "ship", "ctry"
  };
  private static final String[] ENDS = {"no", "dt", "amt", "cd", "nm", "qty"};

  static Target of(Path data) throws IOException {
    String server = Files.readString(data.resolve("server.json"));
    List<String> key =
        Files.readAllLines(data.resolve("credentials")).stream()
            .filter(line -> line.contains("="))
            .map(line -> line.substring(line.indexOf('=') + 1).strip())
            .toList();
    ClientOptions options =
        ClientOptions.of(
            URI.create(member(server, "url")), Credentials.of(key.get(0), key.get(1)), "us-east-1");
    return new Target(
        new Client(options, InstantSource.system(), () -> UUID.randomUUID().toString()),
        member(server, "url"),
        member(server, "domainId"),
        member(server, "projectId"),
        Long.parseLong(member(server, "pid")));
  }

  private static String member(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    if (!found.find()) {
      throw new IllegalArgumentException("server.json has no " + name);
    }
    return found.group(1);
  }

  /** Makes an asset of so many columns and answers its identifier. */
  String create(String table, int width) {
    return client
        .call(
            Operations.CREATE_ASSET,
            CreateAssetInput.builder()
                .domainIdentifier(domain)
                .owningProjectIdentifier(project)
                .name(table)
                .typeIdentifier("amazon.datazone.RelationalTableAssetType")
                .formsInput(List.of(form(table, width)))
                .build())
        .id();
  }

  static FormInput form(String table, int width) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < width; i++) {
      columns.append(i == 0 ? "" : ",").append("{\"columnName\":\"");
      columns.append(WORDS[i % WORDS.length]).append('_').append(ENDS[i % ENDS.length]);
      // Two words for each number of a column up to thirty; beyond, numbers keep names apart.
      columns.append(i < 30 ? "" : "_" + i).append("\",\"dataType\":\"text\"}");
    }
    return FormInput.builder()
        .formName("RelationalTableForm")
        .typeIdentifier("amazon.datazone.RelationalTableFormType")
        .content("{\"tableName\":\"" + table + "\",\"columns\":[" + columns + "]}")
        .build();
  }

  /** Starts a run of one type and answers its identifier. */
  String start(String asset, MetadataGenerationRunType type) {
    return client
        .call(
            Operations.START_METADATA_GENERATION_RUN,
            StartMetadataGenerationRunInput.builder()
                .domainIdentifier(domain)
                .owningProjectIdentifier(project)
                .types(List.of(type))
                .target(
                    MetadataGenerationRunTarget.builder()
                        .type(MetadataGenerationTargetType.ASSET)
                        .identifier(asset)
                        .build())
                .build())
        .id();
  }

  /** How many transactions of its store the server has made durable by itself. */
  long commits() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String metrics =
          http.send(
                  HttpRequest.newBuilder(URI.create(url + "/glossator/v1/metrics")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher found = COMMITS.matcher(metrics);
      if (!found.find()) {
        throw new IllegalArgumentException("the server counts no commits");
      }
      return Long.parseLong(found.group(1));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
