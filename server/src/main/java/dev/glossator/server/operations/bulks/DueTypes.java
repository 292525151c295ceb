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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which types are missing or out of date for an asset: those without a run that succeeded, or whose
 * evidence, dictionary or, for terms, glossary, for names, the way they are written, is newer than
 * the last such run; and names that people corrected elsewhere.
 */
final class DueTypes {

  private final Transaction tx;
  private final Scope scope;
  private final String projectId;
  private final Instant dictionaries;
  private final Instant glossaries;
  private final Instant styled;
  private final Corrections corrections;

  DueTypes(Transaction tx, Scope scope, String projectId) {
    this.tx = tx;
    this.scope = scope;
    this.projectId = projectId;
    this.dictionaries =
        later(
            tx.house().dictionaryReplacedAt(scope, "").orElse(Instant.EPOCH),
            tx.house().dictionaryReplacedAt(scope, projectId).orElse(Instant.EPOCH));
    this.glossaries = tx.termEntries().changedAt(scope);
    this.styled = tx.house().styledAt(scope);
    this.corrections = new Corrections(tx, scope);
  }

  /** Looks up what was made of some tables, and what came of them, all at once. */
  Tables among(List<AssetRevision> tables) {
    return new Tables(tables);
  }

  /** Some tables, which are asked about one by one. */
  final class Tables {
    private final Map<String, Map<RunType, Instant>> made;
    private final Map<String, Instant> received;

    private Tables(List<AssetRevision> tables) {
      List<Asset> assets = tables.stream().map(AssetRevision::asset).toList();
      made = tx.runs().lastSucceeded(scope, assets.stream().map(Asset::id).toList());
      received =
          tx.evidence()
              .receivedAt(
                  scope,
                  projectId,
                  assets.stream().map(Asset::externalId).filter(Objects::nonNull).toList());
    }

    /** Those of the wanted types that are due. */
    List<RunType> of(AssetRevision table, List<RunType> wanted) {
      Map<RunType, Instant> own = made(table);
      Instant inputs = own.isEmpty() ? Instant.EPOCH : later(dictionaries, evidence(table.asset()));
      return wanted.stream()
          .filter(type -> due(type, own.get(type), inputs) || corrected(table, type))
          .toList();
    }

    /** Whether the names of a table are due because people corrected others like them. */
    boolean corrected(AssetRevision table, List<RunType> wanted) {
      return wanted.contains(RunType.BUSINESS_NAMES) && corrected(table, RunType.BUSINESS_NAMES);
    }

    private boolean corrected(AssetRevision table, RunType type) {
      Instant named = made(table).get(RunType.BUSINESS_NAMES);
      return type == RunType.BUSINESS_NAMES && named != null && corrections.bearOn(table, named);
    }

    private Map<RunType, Instant> made(AssetRevision table) {
      return made.getOrDefault(table.asset().id(), Map.of());
    }

    private Instant evidence(Asset asset) {
      String external = asset.externalId();
      return external == null ? Instant.EPOCH : received.getOrDefault(external, Instant.EPOCH);
    }
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

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
