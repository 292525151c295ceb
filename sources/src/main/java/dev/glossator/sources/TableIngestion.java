// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GetEvidenceOutput;
import dev.glossator.contract.model.PutEvidenceInput;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.SchemaHash;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings one table into the catalogue. Evidence goes first, so that a crash in between loses
 * nothing; then the asset is made, or gets one revision when its table changed. A revision replaces
 * the whole asset, so everything that stands is read and sent back with it.
 */
final class TableIngestion {
  static final String ASSET_TYPE = "amazon.datazone.RelationalTableAssetType";
  private static final int NAME_MAX = 256;
  private static final int DESCRIPTION_MAX = 2_048;

  private final Catalogue catalogue;
  private final String domain;
  private final String project;
  private final Supplier<String> tokens;

  TableIngestion(Catalogue catalogue, String domain, String project, Supplier<String> tokens) {
    this.catalogue = catalogue;
    this.domain = domain;
    this.project = project;
    this.tokens = tokens;
  }

  /** The asset of a table and what became of it. */
  record Result(String assetId, IngestionProgress.Outcome outcome) {}

  Result ingest(String externalIdentifier, TableEvidence evidence) throws InterruptedException {
    Optional<GetEvidenceOutput> before =
        catalogue.find(
            Operations.GET_EVIDENCE,
            GetEvidenceInput.builder()
                .domainIdentifier(domain)
                .externalIdentifier(externalIdentifier)
                .build());
    String json = json(evidence);
    if (before.isEmpty() || !before.get().evidence().equals(json)) {
      put(externalIdentifier, evidence, json);
    }
    String assetId = before.map(GetEvidenceOutput::assetId).orElse(null);
    Optional<GetAssetOutput> asset = assetId == null ? Optional.empty() : asset(assetId);
    if (asset.isEmpty()) {
      return create(externalIdentifier, evidence);
    }
    return revise(asset.get(), evidence, before.map(b -> read(b.evidence())).orElse(null));
  }

  private static String json(TableEvidence evidence) {
    try {
      return new String(EvidenceJson.write(evidence), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw SourceException.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private void put(String externalIdentifier, TableEvidence evidence, String json)
      throws InterruptedException {
    catalogue.call(
        Operations.PUT_EVIDENCE,
        PutEvidenceInput.builder()
            .domainIdentifier(domain)
            .externalIdentifier(externalIdentifier)
            .owningProjectIdentifier(project)
            .schemaHash(SchemaHash.of(evidence))
            .evidence(json)
            .build());
  }

  private Optional<GetAssetOutput> asset(String id) throws InterruptedException {
    return catalogue.find(
        Operations.GET_ASSET,
        GetAssetInput.builder().domainIdentifier(domain).identifier(id).build());
  }

  private Result create(String externalIdentifier, TableEvidence evidence)
      throws InterruptedException {
    CreateAssetInput input =
        CreateAssetInput.builder()
            .domainIdentifier(domain)
            .owningProjectIdentifier(project)
            .name(cut(evidence.table(), NAME_MAX))
            .externalIdentifier(externalIdentifier)
            .typeIdentifier(ASSET_TYPE)
            .description(description(evidence))
            .formsInput(List.of(form(RelationalForm.of(evidence).fitting())))
            .clientToken(tokens.get())
            .build();
    String id = catalogue.call(Operations.CREATE_ASSET, input).id();
    return new Result(id, IngestionProgress.Outcome.CREATED);
  }

  private Result revise(
      GetAssetOutput asset, TableEvidence evidence, @Nullable TableEvidence before)
      throws InterruptedException {
    RelationalForm standing =
        asset.formsOutput().stream()
            .filter(f -> f.formName().equals(RelationalForm.NAME))
            .map(f -> RelationalForm.read(f.content()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(new RelationalForm("", null, List.of()));
    RelationalForm said = before == null ? null : RelationalForm.of(before);
    RelationalForm merged = RelationalForm.of(evidence).keepingHumanText(standing, said).fitting();
    String description = description(asset, evidence, before);
    if (merged.equals(standing) && Objects.equals(description, asset.description())) {
      return new Result(asset.id(), IngestionProgress.Outcome.UNCHANGED);
    }
    CreateAssetRevisionInput input =
        CreateAssetRevisionInput.builder()
            .domainIdentifier(domain)
            .identifier(asset.id())
            .name(asset.name())
            .description(description)
            .glossaryTerms(emptyToNull(asset.glossaryTerms()))
            .formsInput(forms(asset, merged))
            .clientToken(tokens.get())
            .build();
    catalogue.call(Operations.CREATE_ASSET_REVISION, input);
    return new Result(asset.id(), IngestionProgress.Outcome.REVISED);
  }

  private static List<FormInput> forms(GetAssetOutput asset, RelationalForm merged) {
    List<FormInput> forms = new ArrayList<>();
    for (FormOutput form : asset.formsOutput()) {
      if (!form.formName().equals(RelationalForm.NAME)) {
        forms.add(
            FormInput.builder()
                .formName(form.formName())
                .typeIdentifier(form.typeName())
                .typeRevision(form.typeRevision())
                .content(form.content())
                .build());
      }
    }
    forms.add(form(merged));
    return forms;
  }

  private static FormInput form(RelationalForm form) {
    return FormInput.builder()
        .formName(RelationalForm.NAME)
        .typeIdentifier(RelationalForm.TYPE)
        .content(form.content())
        .build();
  }

  private static @Nullable TableEvidence read(String json) {
    try {
      return EvidenceJson.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The asset's description follows the table's comment until somebody writes another one. */
  private static @Nullable String description(
      GetAssetOutput asset, TableEvidence evidence, @Nullable TableEvidence before) {
    boolean follows = before != null && Objects.equals(asset.description(), description(before));
    return follows ? description(evidence) : asset.description();
  }

  private static @Nullable String description(TableEvidence evidence) {
    String comment = evidence.comment();
    return comment == null || comment.isBlank() ? null : cut(comment, DESCRIPTION_MAX);
  }

  private static @Nullable List<String> emptyToNull(@Nullable List<String> list) {
    return list == null || list.isEmpty() ? null : list;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
