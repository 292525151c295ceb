// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.model.MatchOffset;
import dev.glossator.contract.model.MatchRationaleItem;
import dev.glossator.contract.model.SearchOutputAdditionalAttribute;
import dev.glossator.contract.model.TextMatchItem;
import dev.glossator.core.search.Matches;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says where the words of a search stand in what was found, for clients that ask. */
record Rationale(SearchText text, List<String> searchIn, boolean asked) {

  private static final int TEXT_MAX = 1_000;
  private static final int OFFSETS_MAX = 20;

  static Rationale of(Request request, @Nullable List<SearchOutputAdditionalAttribute> attributes) {
    return new Rationale(
        request.text(),
        request.searchIn(),
        attributes != null
            && attributes.contains(SearchOutputAdditionalAttribute.TEXT_MATCH_RATIONALE));
  }

  /** The fields in which words were found; absent when nobody asked. */
  @Nullable List<MatchRationaleItem> of(Supplier<List<SearchField>> fields) {
    if (!asked) {
      return null;
    }
    var matches = new ArrayList<TextMatchItem>();
    for (var field : fields.get()) {
      if (searchIn.isEmpty() || searchIn.contains(field.attribute())) {
        add(matches, field);
      }
    }
    return matches.isEmpty() ? List.of() : List.of(new MatchRationaleItem.OfTextMatches(matches));
  }

  private void add(List<TextMatchItem> matches, SearchField field) {
    var shown =
        field.text().codePointCount(0, field.text().length()) > TEXT_MAX
            ? field.text().substring(0, field.text().offsetByCodePoints(0, TEXT_MAX))
            : field.text();
    var offsets =
        Matches.in(shown, text, OFFSETS_MAX).stream()
            .map(range -> new MatchOffset(range.start(), range.end()))
            .toList();
    if (!offsets.isEmpty()) {
      matches.add(new TextMatchItem(field.attribute(), shown, offsets));
    }
  }
}
