// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.GetMetadataGenerationRunInput;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsOutput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metadata generation runs of a domain, through the API. */
public final class Runs {

  private static final int PAGE = 50;

  private final Client client;
  private final String domain;
  private final String project;

  public Runs(Client client, String domain, String project) {
    this.client = client;
    this.domain = domain;
    this.project = project;
  }

  /** Starts a run; empty when one of the types is already being generated for the asset. */
  public Optional<String> start(String asset, List<MetadataGenerationRunType> types) {
    try {
      return Optional.of(
          client
              .call(
                  Operations.START_METADATA_GENERATION_RUN,
                  StartMetadataGenerationRunInput.builder()
                      .domainIdentifier(domain)
                      .owningProjectIdentifier(project)
                      .types(types)
                      .target(
                          MetadataGenerationRunTarget.builder()
                              .type(MetadataGenerationTargetType.ASSET)
                              .identifier(asset)
                              .build())
                      .build())
              .id());
    } catch (ApiException e) {
      if (e.kind() == ErrorKind.CONFLICT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Identifiers of all runs that have not ended. */
  public Set<String> active() {
    Set<String> ids = new HashSet<>();
    // In this order a run that starts in between is seen twice rather than not at all.
    list(MetadataGenerationRunStatus.SUBMITTED, null).forEach(r -> ids.add(r.id()));
    list(MetadataGenerationRunStatus.IN_PROGRESS, null).forEach(r -> ids.add(r.id()));
    return ids;
  }

  /** Identifiers of the asset's runs of a type that have not ended. */
  public List<String> activeOf(String asset, MetadataGenerationRunType type) {
    return list(null, asset).stream()
        .filter(
            r ->
                r.status() == MetadataGenerationRunStatus.SUBMITTED
                    || r.status() == MetadataGenerationRunStatus.IN_PROGRESS)
        .filter(r -> r.types() != null && r.types().contains(type))
        .map(MetadataGenerationRunItem::id)
        .toList();
  }

  /** The run with its types' outcomes. */
  public GetMetadataGenerationRunOutput get(String run) {
    return client.call(
        Operations.GET_METADATA_GENERATION_RUN,
        GetMetadataGenerationRunInput.builder().domainIdentifier(domain).identifier(run).build());
  }

  /** Runs of a status, or of an asset, or all; oldest first. */
  public List<MetadataGenerationRunItem> list(
      @Nullable MetadataGenerationRunStatus status, @Nullable String asset) {
    List<MetadataGenerationRunItem> runs = new ArrayList<>();
    String token = null;
    do {
      ListMetadataGenerationRunsOutput page =
          client.call(
              Operations.LIST_METADATA_GENERATION_RUNS,
              ListMetadataGenerationRunsInput.builder()
                  .domainIdentifier(domain)
                  .status(status)
                  .targetIdentifier(asset)
                  .maxResults(PAGE)
                  .nextToken(token)
                  .build());
      if (page.items() != null) {
        runs.addAll(page.items());
      }
      token = page.nextToken();
    } while (token != null);
    return runs;
  }
}
