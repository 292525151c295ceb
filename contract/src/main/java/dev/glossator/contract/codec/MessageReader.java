// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request or response whose parts a generated input or output picks up. */
public final class MessageReader {
  private final Map<String, String> labels;
  private final Query query;
  private final Headers headers;
  private final Blob body;
  private final Violations violations;
  private @Nullable JsonReader json;

  /** Takes the decoded path labels, the query, the headers and the body. */
  public MessageReader(
      Map<String, String> labels, Query query, Headers headers, Blob body, Violations violations) {
    this.labels = labels;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.violations = violations;
  }

  /** A path label. */
  public Texts label(String name) {
    String value = labels.get(name);
    return texts(name, value == null ? List.of() : List.of(value));
  }

  /** The values of a query key. */
  public Texts query(String member, String key) {
    return texts(member, query.all(key));
  }

  /** The values of a header. */
  public Texts header(String member, String field) {
    return texts(member, headers.all(field));
  }

  private Texts texts(String member, List<String> values) {
    return new Texts(Path.ROOT.member(member), values, violations);
  }

  /** The JSON body, inside its object. */
  public JsonReader body() {
    JsonReader reader = JsonReader.open(body, violations);
    reader.beginStructure();
    json = reader;
    return reader;
  }

  /** The body as bytes; no bytes are absent. */
  public @Nullable Blob payload(SizeRule rule) {
    if (body.isEmpty()) {
      return null;
    }
    Path.ROOT.member("body").broken(violations, rule.faults(body.length()));
    return body;
  }

  /** Reports a required member that did not come. */
  public void require(String name, @Nullable Object value) {
    if (value == null) {
      violations.missing(name);
    }
  }

  /** Builds the record, or says everything that is wrong with the message. */
  public <T> T complete(Supplier<T> build) {
    if (json != null) {
      json.end();
    }
    violations.throwIfAny();
    return build.get();
  }
}
