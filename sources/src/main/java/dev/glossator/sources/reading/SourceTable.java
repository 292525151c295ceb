// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the plan shows it, before any sample is taken.
 *
 * @param origin where it stands
 * @param comment its comment in the source, if any
 * @param rows number of rows, negative when unknown
 * @param rowsExact whether {@code rows} was counted rather than estimated
 * @param columns in order
 * @param keys declared keys
 * @param readable whether rows may be read; otherwise only the catalogue speaks
 * @param derivation how it is made, where its maker says so
 */
public record SourceTable(
    Origin origin,
    @Nullable String comment,
    long rows,
    boolean rowsExact,
    List<SourceColumn> columns,
    List<TableKey> keys,
    boolean readable,
    @Nullable Derivation derivation) {

  /** A table of which nobody says how it is made. */
  public SourceTable(
      Origin origin,
      @Nullable String comment,
      long rows,
      boolean rowsExact,
      List<SourceColumn> columns,
      List<TableKey> keys,
      boolean readable) {
    this(origin, comment, rows, rowsExact, columns, keys, readable, null);
  }

  public SourceTable {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** The same identifier for the same table on every visit. */
  public String externalIdentifier() {
    return ExternalIdentifier.of(origin);
  }

  public String name() {
    return origin.qualifiedName();
  }

  /** The schema, where the source has schemas. */
  public @Nullable String schema() {
    return origin.schema();
  }

  /** The name without its schema. */
  public String table() {
    return origin.table();
  }
}
