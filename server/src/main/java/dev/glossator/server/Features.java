// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.server.auth.KeyIssuer;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.assets.AssetEvents;
import dev.glossator.server.operations.assets.AssetOperations;
import dev.glossator.server.operations.assets.Generation;
import dev.glossator.server.operations.bulks.BulkOperations;
import dev.glossator.server.operations.domains.DomainOperations;
import dev.glossator.server.operations.evidence.EvidenceOperations;
import dev.glossator.server.operations.glossaries.GlossaryOperations;
import dev.glossator.server.operations.house.HouseOperations;
import dev.glossator.server.operations.keys.IssuedKeys;
import dev.glossator.server.operations.keys.KeyOperations;
import dev.glossator.server.operations.listings.ListingOperations;
import dev.glossator.server.operations.projects.ProjectOperations;
import dev.glossator.server.operations.runs.RunCancellation;
import dev.glossator.server.operations.runs.RunOperations;
import dev.glossator.server.operations.runs.RunSubmission;
import dev.glossator.server.operations.runs.SuggestionForm;
import dev.glossator.server.operations.search.SearchOperations;
import dev.glossator.server.operations.types.TypeOperations;
import dev.glossator.server.operations.users.UserOperations;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.access.AccessKey;
import java.util.function.Consumer;

/** Everything the API answers: each feature registers its own operations. */
record Features(
    Ids ids,
    Arns arns,
    PageTokens pages,
    RunEngine engine,
    RunEvents runEvents,
    RisingClock written,
    KeyIssuer issuer,
    Consumer<AccessKey> administratorChanged) {

  OperationTable table() {
    OperationTable table = new OperationTable();
    Events events = new Events(ids, arns);
    AssetEvents assetEvents = new AssetEvents(events);
    RunSubmission submission = new RunSubmission(ids, engine, written);
    Generation generation =
        new Generation(
            SuggestionForm::of,
            submission::automatic,
            new RunCancellation(engine, runEvents)::cancelAll);

    DomainOperations.register(table, ids, arns, pages, events);
    ProjectOperations.register(table, ids, pages, events);
    UserOperations.register(table, ids, pages, events);
    KeyOperations.register(table, pages, new IssuedKeys(issuer, events, administratorChanged));
    TypeOperations.register(table);
    AssetOperations.register(table, ids, pages, assetEvents, generation);
    GlossaryOperations.register(table, ids);
    ListingOperations.register(table, ids, assetEvents);
    SearchOperations.register(table, pages, generation);
    RunOperations.register(table, ids, pages, submission, runEvents);
    BulkOperations.register(table, ids, pages, engine, runEvents);
    EvidenceOperations.register(table);
    HouseOperations.register(table);
    return table;
  }
}
