// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.GlossaryItem;
import dev.glossator.contract.model.GlossaryItemAdditionalAttributes;
import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.contract.model.GlossaryTermItem;
import dev.glossator.contract.model.GlossaryTermItemAdditionalAttributes;
import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.GlossaryUsageRestriction;
import dev.glossator.contract.model.MatchRationaleItem;
import dev.glossator.contract.model.TermRelations;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Glossaries and terms as the wire shows them; lists that may not be empty are left out. */
public final class WireGlossaries {

  private WireGlossaries() {}

  static GlossaryStatus status(Glossary glossary) {
    return glossary.enabled() ? GlossaryStatus.ENABLED : GlossaryStatus.DISABLED;
  }

  static GlossaryTermStatus status(GlossaryTerm term) {
    return term.enabled() ? GlossaryTermStatus.ENABLED : GlossaryTermStatus.DISABLED;
  }

  static @Nullable List<GlossaryUsageRestriction> restrictions(Glossary glossary) {
    return glossary.restricted() ? List.of(GlossaryUsageRestriction.ASSET_GOVERNED_TERMS) : null;
  }

  static @Nullable TermRelations relations(GlossaryTerm term) {
    return term.isA().isEmpty() && term.classifies().isEmpty()
        ? null
        : new TermRelations(
            term.isA().isEmpty() ? null : term.isA(),
            term.classifies().isEmpty() ? null : term.classifies());
  }

  /** A glossary as a search finds it. */
  public static GlossaryItem item(Glossary glossary, @Nullable List<MatchRationaleItem> matches) {
    return GlossaryItem.builder()
        .domainId(glossary.domainId())
        .id(glossary.id())
        .name(glossary.name())
        .owningProjectId(glossary.projectId())
        .description(glossary.description())
        .status(status(glossary))
        .usageRestrictions(restrictions(glossary))
        .createdAt(glossary.createdAt())
        .createdBy(glossary.createdBy())
        .updatedAt(glossary.updatedAt())
        .updatedBy(glossary.updatedBy())
        .additionalAttributes(
            matches == null ? null : new GlossaryItemAdditionalAttributes(matches))
        .build();
  }

  /** A term as a search finds it. */
  public static GlossaryTermItem item(
      GlossaryTerm term, Glossary glossary, @Nullable List<MatchRationaleItem> matches) {
    return GlossaryTermItem.builder()
        .domainId(term.domainId())
        .glossaryId(term.glossaryId())
        .id(term.id())
        .name(term.name())
        .shortDescription(term.shortDescription())
        .usageRestrictions(restrictions(glossary))
        .longDescription(term.longDescription())
        .termRelations(relations(term))
        .status(status(term))
        .createdAt(term.createdAt())
        .createdBy(term.createdBy())
        .updatedAt(term.updatedAt())
        .updatedBy(term.updatedBy())
        .additionalAttributes(
            matches == null ? null : new GlossaryTermItemAdditionalAttributes(matches))
        .build();
  }
}
