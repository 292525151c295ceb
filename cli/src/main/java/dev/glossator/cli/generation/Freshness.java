// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.GetDictionaryInput;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GlossaryTermItem;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which types of metadata are missing or out of date for a table: those without a run that
 * succeeded, or whose evidence, dictionary or, for terms, glossary is newer than the last such run.
 */
public final class Freshness {

  private final Client client;
  private final String domain;
  private final Map<String, Map<MetadataGenerationRunType, Instant>> made = new HashMap<>();
  private final Map<String, List<String>> active = new HashMap<>();
  private final Map<String, List<MetadataGenerationRunType>> underWay = new HashMap<>();
  private final Instant dictionaries;
  private final Instant glossary;

  /**
   * Looks at the runs there are, at the dictionaries that names are read by, and at the glossary.
   */
  public Freshness(
      Client client, String domain, String project, Runs runs, List<GlossaryTermItem> terms) {
    this.client = client;
    this.domain = domain;
    this.dictionaries = later(dictionaryAt(null), dictionaryAt(project));
    this.glossary =
        terms.stream()
            .map(t -> t.updatedAt() == null ? t.createdAt() : t.updatedAt())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    runs.list(null, null).forEach(this::note);
  }

  private void note(MetadataGenerationRunItem run) {
    if (run.target() == null || run.types() == null || run.createdAt() == null) {
      return;
    }
    String asset = run.target().identifier();
    if (run.status() == MetadataGenerationRunStatus.SUCCEEDED) {
      Map<MetadataGenerationRunType, Instant> types =
          made.computeIfAbsent(asset, a -> new EnumMap<>(MetadataGenerationRunType.class));
      for (MetadataGenerationRunType type : run.types()) {
        types.merge(type, run.createdAt(), (a, b) -> a.isAfter(b) ? a : b);
      }
    } else if (run.status() == MetadataGenerationRunStatus.SUBMITTED
        || run.status() == MetadataGenerationRunStatus.IN_PROGRESS) {
      active.computeIfAbsent(asset, a -> new ArrayList<>()).add(run.id());
      underWay.computeIfAbsent(asset, a -> new ArrayList<>()).addAll(run.types());
    }
  }

  /** Runs of the asset that have not ended. */
  public List<String> active(String asset) {
    return active.getOrDefault(asset, List.of());
  }

  /** Of the wanted types those to be started. */
  public List<MetadataGenerationRunType> due(
      String asset, String externalIdentifier, List<MetadataGenerationRunType> wanted) {
    Map<MetadataGenerationRunType, Instant> types = made.getOrDefault(asset, Map.of());
    List<MetadataGenerationRunType> running = underWay.getOrDefault(asset, List.of());
    Instant evidence =
        types.isEmpty() || externalIdentifier.isEmpty()
            ? Instant.EPOCH
            : evidenceAt(externalIdentifier);
    return wanted.stream()
        .filter(t -> !running.contains(t))
        .filter(t -> due(t, types.get(t), evidence))
        .toList();
  }

  private boolean due(MetadataGenerationRunType type, @Nullable Instant made, Instant evidence) {
    // Terms and texts stand on the names, and names on the dictionaries.
    if (made == null || made.isBefore(later(evidence, dictionaries))) {
      return true;
    }
    return type == MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS
        && made.isBefore(glossary);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant dictionaryAt(@Nullable String project) {
    Instant replaced =
        client.call(Operations.GET_DICTIONARY, new GetDictionaryInput(domain, project)).updatedAt();
    return replaced == null ? Instant.EPOCH : replaced;
  }

  private Instant evidenceAt(String externalIdentifier) {
    try {
      return client
          .call(
              Operations.GET_EVIDENCE,
              GetEvidenceInput.builder()
                  .domainIdentifier(domain)
                  .externalIdentifier(externalIdentifier)
                  .build())
          .updatedAt();
    } catch (ApiException e) {
      if (e.kind() == ErrorKind.RESOURCE_NOT_FOUND) {
        return Instant.EPOCH;
      }
      throw e;
    }
  }
}
