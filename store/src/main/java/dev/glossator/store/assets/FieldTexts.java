// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import dev.glossator.core.assets.FieldText;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose text each field of an asset holds: the rows of those that somebody wrote. */
public final class FieldTexts {

  private final Sql sql;

  FieldTexts(Sql sql) {
    this.sql = sql;
  }

  /** Every field of the asset that has a text of some kind. */
  public Map<PredictionTarget, FieldText> of(Scope scope, String assetId) {
    Map<PredictionTarget, FieldText> texts = new HashMap<>();
    Scope.Condition visible = scope.onAsset(assetId);
    sql.list(
            "SELECT * FROM field_text WHERE domain_id = ? AND asset_id = ?" + visible.text(),
            row ->
                Map.entry(
                    target(row),
                    new FieldText(
                        row.stringOrNull("source"),
                        row.stringOrNull("human"),
                        row.stringOrNull("generated"))),
            visible.after(scope.domainId(), assetId))
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
    return texts;
  }

  /** Writes the fields that changed and leaves the others alone. */
  public void put(String domainId, String assetId, Map<PredictionTarget, FieldText> changes) {
    List<@Nullable Object[]> rows = new ArrayList<>(changes.size());
    changes.forEach(
        (target, text) ->
            rows.add(
                new @Nullable Object[] {
                  domainId,
                  assetId,
                  target.type(),
                  columnKey(target),
                  text.source(),
                  text.human(),
                  text.generated()
                }));
    sql.writeAll(
        """
        INSERT INTO field_text (domain_id, asset_id, run_type, column_name, source, human, generated)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, asset_id, run_type, column_name) DO UPDATE SET
          source = EXCLUDED.source, human = EXCLUDED.human, generated = EXCLUDED.generated""",
        rows);
  }

  void delete(String domainId, String assetId) {
    sql.write("DELETE FROM field_text WHERE domain_id = ? AND asset_id = ?", domainId, assetId);
  }

  /** Empty for the asset itself; the dot keeps a column without a name apart from it. */
  private static String columnKey(PredictionTarget target) {
    return switch (target) {
      case OfAsset ignored -> "";
      case OfColumn column -> "." + column.column();
    };
  }

  private static PredictionTarget target(Row row) {
    var type = RunType.valueOf(row.string("run_type"));
    var column = row.string("column_name");
    return column.isEmpty() ? new OfAsset(type) : new OfColumn(type, column.substring(1));
  }
}
