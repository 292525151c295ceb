// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.listings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing shows, as it was when it was published.
 *
 * @param assetRevision the asset's revision it was made from
 * @param assetName the asset's whole name
 * @param assetType the asset type's name without the prefix of managed types
 * @param forms one JSON object: form name to form content
 * @param glossaryTerms identifiers of the asset's terms
 * @param governedTerms identifiers of its restricted terms
 * @param assetCreatedAt when the asset's revision was made
 */
public record ListingRevision(
    Listing listing,
    long number,
    long assetRevision,
    String assetName,
    String assetType,
    @Nullable String description,
    String forms,
    List<String> glossaryTerms,
    List<String> governedTerms,
    Instant assetCreatedAt,
    Instant createdAt,
    String createdBy) {

  /** As many code points of the name as a listing may show. */
  private static final int NAME_MAX = 64;

  public ListingRevision {
    glossaryTerms = List.copyOf(glossaryTerms);
    governedTerms = List.copyOf(governedTerms);
  }

  /** The name as a listing shows it: the first 64 code points. */
  public String name() {
    return assetName.codePointCount(0, assetName.length()) <= NAME_MAX
        ? assetName
        : assetName.substring(0, assetName.offsetByCodePoints(0, NAME_MAX));
  }
}
