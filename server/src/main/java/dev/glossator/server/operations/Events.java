// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.codec.Structure;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.store.Transaction;
import dev.glossator.store.events.Event;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what happened into the outbox, in the transaction that made it happen. */
public final class Events {
  private static final String VERSION = "655";

  private final Ids ids;
  private final Arns arns;

  public Events(Ids ids, Arns arns) {
    this.ids = ids;
    this.arns = arns;
  }

  /**
   * What an event is about.
   *
   * @param user the user profile's id, or {@code SYSTEM}
   * @param id of the thing: a run's, an asset's, …
   * @param typeName the service's name for the kind of thing, such as {@code ProjectEntityType}
   */
  public record About(
      String domainId, String user, String id, String typeName, @Nullable String owningProjectId) {}

  /** An event caused by a request. */
  public void emit(
      Transaction tx, Call call, String detailType, About about, Map<String, String> content) {
    emit(tx, call.now(), detailType, about, content);
  }

  /** An event at an instant, for what no request causes. */
  public void emit(
      Transaction tx, Instant now, String detailType, About about, Map<String, String> content) {
    String detail =
        JsonWriter.document(
                out -> {
                  out.beginStructure();
                  out.member("version", VERSION, JsonWriter::string);
                  out.member("metadata", metadata(about), JsonWriter::structure);
                  out.member("data", new TreeMap<>(content), JsonWriter.map(JsonWriter::string));
                  out.endStructure();
                })
            .text();
    tx.events().insert(new Event(ids.next(), about.domainId(), detailType, detail, now));
  }

  private Structure metadata(About about) {
    return out -> {
      out.beginStructure();
      out.member("domain", about.domainId(), JsonWriter::string);
      out.member("user", about.user(), JsonWriter::string);
      out.member("id", about.id(), JsonWriter::string);
      out.member("version", "1", JsonWriter::string);
      out.member("typeName", about.typeName(), JsonWriter::string);
      out.member("owningProjectId", about.owningProjectId(), JsonWriter::string);
      out.member("awsAccountId", arns.account(), JsonWriter::string);
      out.endStructure();
    };
  }
}
