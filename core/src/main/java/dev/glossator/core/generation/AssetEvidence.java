// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetForms;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.json.Json;
import dev.glossator.core.json.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evidence about an asset. Its forms say which columns there are, in which order and with which
 * comments; what was sent apart from them adds what it knows about these columns.
 */
public final class AssetEvidence {

  private AssetEvidence() {}

  /** What the forms alone say. */
  public static TableEvidence of(AssetContent content) {
    return of(content, null);
  }

  /** What the forms say, with the profiles and keys of evidence that was sent for the asset. */
  public static TableEvidence of(AssetContent content, @Nullable TableEvidence sent) {
    Map<String, ColumnEvidence> known =
        sent == null
            ? Map.of()
            : sent.columns().stream()
                .collect(Collectors.toMap(ColumnEvidence::name, Function.identity()));
    List<ColumnEvidence> columns =
        content.columns().stream().map(c -> column(c, known.get(c.name()))).toList();
    if (sent == null) {
      return new TableEvidence(
          origin(content), content.description(), -1, false, 0, columns, List.of(), List.of());
    }
    return sent.withColumns(columns);
  }

  private static ColumnEvidence column(AssetColumn column, @Nullable ColumnEvidence sent) {
    if (sent != null) {
      return sent;
    }
    String type = column.type();
    return new ColumnEvidence(
        column.name(),
        type == null ? "" : type,
        true,
        column.comment(),
        null,
        SemanticType.NONE,
        false);
  }

  /** The name that the forms give the table; without one, the asset's. */
  public static Origin origin(AssetContent content) {
    Json.Members form =
        AssetForms.structuredForm(content.forms())
            .map(AssetEvidence::members)
            .orElse(Json.Members.NONE);
    String table = form.text("tableName");
    String schema = form.text("schemaName");
    return new Origin(
        "form",
        "",
        schema == null || schema.isBlank() ? null : schema,
        table == null || table.isBlank() ? content.name() : table,
        false);
  }

  private static Json.Members members(AssetForm form) {
    try {
      return Json.readObject(form.content());
    } catch (MalformedJson e) {
      return Json.Members.NONE;
    }
  }
}
