// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which types are missing or out of date for an asset: those without a run that succeeded, or whose
 * evidence, dictionary or, for terms, glossary, for names, the way they are written, is newer than
 * the last such run; and names that people corrected elsewhere.
 */
final class DueTypes {

  private final Transaction tx;
  private final Scope scope;
  private final Instant dictionaries;
  private final Instant glossaries;
  private final Instant styled;
  private final Corrections corrections;

  DueTypes(Transaction tx, Scope scope, String projectId) {
    this.tx = tx;
    this.scope = scope;
    this.dictionaries =
        later(
            tx.house().dictionaryReplacedAt(scope, "").orElse(Instant.EPOCH),
            tx.house().dictionaryReplacedAt(scope, projectId).orElse(Instant.EPOCH));
    this.glossaries = tx.termEntries().changedAt(scope);
    this.styled = tx.house().styledAt(scope);
    this.corrections = new Corrections(tx, scope);
  }

  List<RunType> of(AssetRevision revision, List<RunType> wanted) {
    Asset asset = revision.asset();
    Map<RunType, Instant> made = tx.runs().lastSucceeded(scope, asset.id());
    Instant inputs = made.isEmpty() ? Instant.EPOCH : later(dictionaries, evidence(asset));
    return wanted.stream()
        .filter(type -> due(type, made.get(type), inputs) || corrected(revision, type, made))
        .toList();
  }

  /** Whether the names of a table are due because people corrected others like them. */
  boolean corrected(AssetRevision revision, List<RunType> wanted) {
    return wanted.contains(RunType.BUSINESS_NAMES)
        && corrections.any()
        && corrected(
            revision,
            RunType.BUSINESS_NAMES,
            tx.runs().lastSucceeded(scope, revision.asset().id()));
  }

  private boolean corrected(AssetRevision revision, RunType type, Map<RunType, Instant> made) {
    Instant named = made.get(RunType.BUSINESS_NAMES);
    return type == RunType.BUSINESS_NAMES && named != null && corrections.bearOn(revision, named);
  }

  private boolean due(RunType type, @Nullable Instant made, Instant inputs) {
    if (made == null || made.isBefore(inputs)) {
      return true;
    }
    return switch (type) {
      case BUSINESS_NAMES -> made.isBefore(styled);
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> made.isBefore(glossaries);
      case BUSINESS_DESCRIPTIONS -> false;
    };
  }

  private Instant evidence(Asset asset) {
    String external = asset.externalId();
    return external == null
        ? Instant.EPOCH
        : tx.evidence().receivedAt(scope, asset.projectId(), external).orElse(Instant.EPOCH);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
