// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.contract.model.BulkSelection;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.ListBulksInput;
import dev.glossator.contract.model.ListBulksOutput;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PlanBulkInput;
import dev.glossator.contract.model.PlanBulkOutput;
import dev.glossator.contract.model.StartBulkInput;
import dev.glossator.contract.wire.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bulks of a project, through the API. */
final class Bulks {

  private final Client client;
  private final String domain;
  private final String project;

  Bulks(Session session) {
    this.client = session.client();
    this.domain = session.domain();
    this.project = session.project();
  }

  BulkSelection selection(
      SelectOptions options, List<MetadataGenerationRunType> types, boolean again) {
    return BulkSelection.builder()
        .owningProjectIdentifier(project)
        .select(Lists.orAbsent(options.selected()))
        .exclude(Lists.orAbsent(options.excluded()))
        .types(types)
        .again(again)
        .limit(options.limited() ? options.limit() : null)
        .build();
  }

  PlanBulkOutput plan(BulkSelection selection) {
    return client.call(Operations.PLAN_BULK, new PlanBulkInput(domain, selection));
  }

  BulkOutput start(BulkSelection selection) {
    return client.call(
        Operations.START_BULK,
        StartBulkInput.builder().domainIdentifier(domain).selection(selection).build());
  }

  /** What a selection that names columns should be told; absent where it names none. */
  static Optional<String> widened(@Nullable Long tables) {
    return tables == null || tables == 0
        ? Optional.empty()
        : Optional.of(
            "columns of "
                + Amounts.count(tables, "table")
                + " are selected or left out, but a run is about whole tables;"
                + " choose columns where you decide, as in accept --select");
  }

  BulkItem get(String id) {
    return ask(Operations.GET_BULK, id);
  }

  BulkItem ask(Operation<BulkInput, BulkOutput> operation, String id) {
    return client.call(operation, new BulkInput(domain, id)).bulk();
  }

  /** An earlier bulk of the same selection that an interruption left open. */
  Optional<BulkItem> open(BulkSelection selection) {
    return list().stream()
        .filter(bulk -> bulk.status() == BulkStatus.ACTIVE || bulk.status() == BulkStatus.PAUSED)
        .filter(bulk -> selection.limit() == null)
        .filter(bulk -> Objects.equals(bulk.select(), selection.select()))
        .filter(bulk -> Objects.equals(bulk.exclude(), selection.exclude()))
        .filter(bulk -> Objects.equals(bulk.types(), selection.types()))
        .filter(bulk -> bulk.again() == Boolean.TRUE.equals(selection.again()))
        .findFirst();
  }

  /** All bulks, oldest first. */
  List<BulkItem> list() {
    List<BulkItem> bulks = new ArrayList<>();
    String token = null;
    do {
      ListBulksOutput page =
          client.call(
              Operations.LIST_BULKS,
              ListBulksInput.builder()
                  .domainIdentifier(domain)
                  .owningProjectIdentifier(project)
                  .nextToken(token)
                  .build());
      bulks.addAll(page.items());
      token = page.nextToken();
    } while (token != null);
    return bulks;
  }
}
