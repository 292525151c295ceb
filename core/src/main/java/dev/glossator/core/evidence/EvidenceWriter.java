// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes evidence as JSON, members in a fixed order, absent ones left out. */
final class EvidenceWriter {
  private final JsonGenerator json;

  EvidenceWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(TableEvidence evidence) {
    json.writeStartObject();
    json.writeNumberProperty("version", EvidenceJson.VERSION);
    writeOrigin(evidence.origin());
    optional("comment", evidence.comment());
    json.writeNumberProperty("rows", evidence.rows());
    flag("rowsExact", evidence.rowsExact());
    json.writeNumberProperty("sampledRows", evidence.sampledRows());
    json.writeArrayPropertyStart("columns");
    evidence.columns().forEach(this::writeColumn);
    json.writeEndArray();
    json.writeArrayPropertyStart("keys");
    evidence.keys().forEach(this::writeKey);
    json.writeEndArray();
    json.writeArrayPropertyStart("inclusions");
    evidence.inclusions().forEach(this::writeInclusion);
    json.writeEndArray();
    Derivation derivation = evidence.derivation();
    if (derivation != null) {
      writeDerivation(derivation);
    }
    if (!evidence.orders().isEmpty()) {
      json.writeArrayPropertyStart("orders");
      evidence.orders().forEach(this::writeOrder);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeDerivation(Derivation derivation) {
    json.writeObjectPropertyStart("derivation");
    strings("upstreams", derivation.upstreams());
    optional("sql", derivation.sql());
    json.writeArrayPropertyStart("accepted");
    for (Derivation.Accepted accepted : derivation.accepted()) {
      json.writeStartObject();
      json.writeStringProperty("column", accepted.column());
      strings("values", accepted.values());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeOrder(DateOrder order) {
    json.writeStartObject();
    json.writeStringProperty("column", order.column());
    json.writeStringProperty("earlier", order.earlier());
    json.writeNumberProperty("rows", order.rows());
    json.writeEndObject();
  }

  private void writeOrigin(Origin origin) {
    json.writeObjectPropertyStart("origin");
    json.writeStringProperty("kind", origin.kind());
    json.writeStringProperty("location", origin.location());
    optional("schema", origin.schema());
    json.writeStringProperty("table", origin.table());
    flag("view", origin.view());
    if (origin.relation() == Origin.Relation.MATERIALIZED_VIEW
        || origin.relation() == Origin.Relation.FOREIGN_TABLE) {
      json.writeStringProperty("relation", origin.relation().name().toLowerCase(Locale.ROOT));
    }
    json.writeEndObject();
  }

  private void writeColumn(ColumnEvidence column) {
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeStringProperty("type", column.type());
    json.writeBooleanProperty("nullable", column.nullable());
    optional("comment", column.comment());
    if (column.semanticType() != SemanticType.NONE) {
      json.writeStringProperty("semanticType", column.semanticType().name());
    }
    flag("sensitive", column.sensitive());
    ColumnProfile profile = column.profile();
    if (profile != null) {
      writeProfile(profile);
    }
    json.writeEndObject();
  }

  private void writeProfile(ColumnProfile profile) {
    json.writeObjectPropertyStart("profile");
    json.writeNumberProperty("rows", profile.rows());
    json.writeNumberProperty("nulls", profile.nulls());
    json.writeNumberProperty("distinct", profile.distinct());
    flag("distinctExact", profile.distinctExact());
    flag("complete", profile.complete());
    optional("min", profile.min());
    optional("max", profile.max());
    json.writeNumberProperty("negatives", profile.negatives());
    json.writeNumberProperty("minLength", profile.minLength());
    json.writeNumberProperty("maxLength", profile.maxLength());
    json.writeArrayPropertyStart("topValues");
    profile.topValues().forEach(v -> writeCount("value", v.value(), v.count()));
    json.writeEndArray();
    json.writeArrayPropertyStart("patterns");
    profile.patterns().forEach(p -> writeCount("pattern", p.pattern(), p.count()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeKey(TableKey key) {
    json.writeStartObject();
    json.writeStringProperty("kind", key.kind().name().toLowerCase(Locale.ROOT));
    strings("columns", key.columns());
    optional("referencedTable", key.referencedTable());
    if (!key.referencedColumns().isEmpty()) {
      strings("referencedColumns", key.referencedColumns());
    }
    json.writeEndObject();
  }

  private void writeInclusion(Inclusion inclusion) {
    json.writeStartObject();
    json.writeStringProperty("column", inclusion.column());
    json.writeStringProperty("referencedTable", inclusion.referencedTable());
    json.writeStringProperty("referencedColumn", inclusion.referencedColumn());
    json.writeNumberProperty("sampled", inclusion.sampled());
    json.writeNumberProperty("matched", inclusion.matched());
    json.writeEndObject();
  }

  private void writeCount(String name, String value, long count) {
    json.writeStartObject();
    json.writeStringProperty(name, value);
    json.writeNumberProperty("count", count);
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private void flag(String name, boolean value) {
    if (value) {
      json.writeBooleanProperty(name, true);
    }
  }
}
