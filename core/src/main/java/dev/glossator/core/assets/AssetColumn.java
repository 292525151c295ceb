// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an asset, with what its source and what people say about it.
 *
 * @param position zero-based place in the schema
 * @param name its technical name
 * @param type its type in the source's spelling
 * @param comment the source's own comment
 * @param businessName the name people gave it
 * @param description the description people gave it
 * @param glossaryTerms identifiers of its terms
 */
public record AssetColumn(
    int position,
    String name,
    @Nullable String type,
    @Nullable String comment,
    @Nullable String businessName,
    @Nullable String description,
    List<String> glossaryTerms) {

  public AssetColumn {
    glossaryTerms = List.copyOf(glossaryTerms);
  }
}
