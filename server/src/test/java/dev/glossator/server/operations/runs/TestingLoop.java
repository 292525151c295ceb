// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.AcceptRule;
import dev.glossator.contract.model.AcceptRuleBehavior;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.GetMetadataGenerationRunInput;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.contract.model.StartMetadataGenerationRunOutput;
import dev.glossator.core.json.Json;
import dev.glossator.server.TestingServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The loop as a client walks it: make an asset, generate, read, decide. */
final class TestingLoop {

  static final String TABLE_TYPE = "amazon.datazone.RelationalTableAssetType";

  private final TestingServer server;
  private final Client client;

  TestingLoop(TestingServer server) {
    this.server = server;
    this.client = server.client();
  }

  Client client() {
    return client;
  }

  String domainId() {
    return server.domainId();
  }

  String projectId() {
    return server.projectId();
  }

  /** An asset of a relational table with columns {@code name} or {@code name:comment}. */
  String asset(String table, String... columns) {
    return client
        .call(
            Operations.CREATE_ASSET,
            CreateAssetInput.builder()
                .domainIdentifier(domainId())
                .owningProjectIdentifier(projectId())
                .name(table)
                .typeIdentifier(TABLE_TYPE)
                .formsInput(List.of(tableForm(table, columns)))
                .build())
        .id();
  }

  static FormInput tableForm(String table, String... columns) {
    String list = Arrays.stream(columns).map(TestingLoop::column).collect(Collectors.joining(","));
    return new FormInput(
        "RelationalTableForm",
        "amazon.datazone.RelationalTableFormType",
        null,
        "{\"tableName\":\"" + table + "\",\"columns\":[" + list + "]}");
  }

  private static String column(String spec) {
    String[] parts = spec.split(":", 2);
    String comment = parts.length == 1 ? "" : ",\"description\":\"" + parts[1] + "\"";
    return "{\"columnName\":\"" + parts[0] + "\",\"dataType\":\"integer\"" + comment + "}";
  }

  StartMetadataGenerationRunOutput start(String asset, MetadataGenerationRunType... types) {
    return client.call(
        Operations.START_METADATA_GENERATION_RUN, startInput(asset).types(List.of(types)).build());
  }

  StartMetadataGenerationRunInput.Builder startInput(String asset) {
    return StartMetadataGenerationRunInput.builder()
        .domainIdentifier(domainId())
        .owningProjectIdentifier(projectId())
        .target(new MetadataGenerationRunTarget(MetadataGenerationTargetType.ASSET, asset, null));
  }

  GetMetadataGenerationRunOutput run(String id, @Nullable MetadataGenerationRunType type) {
    return client.call(
        Operations.GET_METADATA_GENERATION_RUN,
        new GetMetadataGenerationRunInput(domainId(), id, type));
  }

  /** Starts a run and waits for its end. */
  GetMetadataGenerationRunOutput generate(String asset, MetadataGenerationRunType... types) {
    String id = start(asset, types).id();
    Instant until = Instant.now().plusSeconds(60);
    while (true) {
      GetMetadataGenerationRunOutput run = run(id, null);
      if (run.status() != MetadataGenerationRunStatus.SUBMITTED
          && run.status() != MetadataGenerationRunStatus.IN_PROGRESS) {
        return run;
      }
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("run " + id + " is still " + run.status());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  GetAssetOutput get(String asset) {
    return client.call(
        Operations.GET_ASSET,
        GetAssetInput.builder().domainIdentifier(domainId()).identifier(asset).build());
  }

  /** The suggestions that wait, by field path. */
  List<Json.Members> suggestions(String asset) {
    List<FormOutput> forms = get(asset).readOnlyFormsOutput();
    if (forms == null || forms.isEmpty()) {
      return List.of();
    }
    FormOutput form = forms.getFirst();
    if (!form.formName().equals("SuggestionForm")
        || !"amazon.datazone.SuggestionFormType".equals(form.typeName())) {
      throw new AssertionError("unexpected read-only form " + form.formName());
    }
    return Json.readObject(String.valueOf(form.content())).objects("fieldSuggestions");
  }

  List<String> paths(String asset) {
    return suggestions(asset).stream()
        .map(field -> String.valueOf(field.text("fieldPath")))
        .toList();
  }

  /** The first value suggested for a field. */
  String first(String asset, String path) {
    return String.valueOf(
        suggestions(asset).stream()
            .filter(field -> path.equals(field.text("fieldPath")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing waits for " + path))
            .objects("suggestions")
            .getFirst()
            .text("value"));
  }

  String accept(String asset, @Nullable AcceptRule rule, AcceptChoice... choices) {
    return client
        .call(
            Operations.ACCEPT_PREDICTIONS,
            AcceptPredictionsInput.builder()
                .domainIdentifier(domainId())
                .identifier(asset)
                .acceptRule(rule)
                .acceptChoices(choices.length == 0 ? null : List.of(choices))
                .build())
        .revision();
  }

  static AcceptRule all() {
    return new AcceptRule(AcceptRuleBehavior.ALL, null);
  }

  /** The members of a column in ColumnBusinessMetadataForm. */
  Json.Members column(String asset, String column) {
    for (FormOutput form : get(asset).formsOutput()) {
      if (form.formName().equals("ColumnBusinessMetadataForm")) {
        for (Json.Members entry :
            Json.readObject(String.valueOf(form.content())).objects("columnsBusinessMetadata")) {
          if (column.equals(entry.text("columnIdentifier"))) {
            return entry;
          }
        }
      }
    }
    return Json.Members.NONE;
  }

  /** A person's revision: all forms as they are, but one column with another description. */
  void describe(String asset, String column, String text) {
    revise(asset, column, "description", text);
  }

  private void revise(String asset, String column, String member, String text) {
    GetAssetOutput now = get(asset);
    List<FormInput> forms = new ArrayList<>();
    for (FormOutput form : now.formsOutput()) {
      String content = String.valueOf(form.content());
      forms.add(
          new FormInput(
              form.formName(),
              form.typeName(),
              form.typeRevision(),
              form.formName().equals("ColumnBusinessMetadataForm")
                  ? revised(content, column, member, text)
                  : content));
    }
    client.call(
        Operations.CREATE_ASSET_REVISION,
        CreateAssetRevisionInput.builder()
            .domainIdentifier(domainId())
            .identifier(asset)
            .name(now.name())
            .description(now.description())
            .glossaryTerms(now.glossaryTerms())
            .formsInput(forms)
            .build());
  }

  private static String revised(String content, String column, String member, String text) {
    Json.Members form = Json.readObject(content);
    List<Json> entries = new ArrayList<>();
    for (Json.Members entry : form.objects("columnsBusinessMetadata")) {
      entries.add(
          column.equals(entry.text("columnIdentifier"))
              ? entry.with(member, Json.text(text))
              : entry);
    }
    return form.with("columnsBusinessMetadata", new Json.Items(entries)).write();
  }

  /** A person's revision: one column with another name. */
  void rename(String asset, String column, String name) {
    revise(asset, column, "name", name);
  }
}
