// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.session.Session;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import java.util.ArrayList;
import java.util.List;

/** What went otherwise than well in bulks, in words. */
final class BulkTroubles {

  private final Session session;
  private final Runs runs;

  BulkTroubles(Session session) {
    this.session = session;
    this.runs = new Runs(session.client(), session.domain(), session.project());
  }

  List<String> of(List<BulkItem> ended) {
    List<String> messages = new ArrayList<>();
    for (BulkItem bulk : ended) {
      if (bulk.status() != BulkStatus.DONE) {
        messages.add(
            "bulk "
                + bulk.id()
                + " is "
                + bulk.status()
                + (bulk.reason() == null ? "" : ": " + bulk.reason()));
      }
      for (String id : bulk.troubled()) {
        messages.add(message(runs.get(id)));
      }
    }
    return List.copyOf(messages);
  }

  private String message(GetMetadataGenerationRunOutput run) {
    String asset = run.target() == null ? "" : run.target().identifier();
    return RunWatch.message(name(asset), run);
  }

  /** By its identifier where it was deleted meanwhile. */
  private String name(String asset) {
    try {
      return session.catalogue().table(asset).qualifiedName();
    } catch (ApiException gone) {
      return asset;
    }
  }
}
