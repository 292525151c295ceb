// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.generation.AssetEvidence;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Transaction;
import dev.glossator.store.house.HouseStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the words of the house which names people accepted or wrote. */
public final class HouseNames {

  private HouseNames() {}

  /** A name for a target. */
  public record Name(PredictionTarget target, String value) {}

  /** Remembers names; what is no name is passed over. */
  public static void remember(Transaction tx, AssetRevision revision, Collection<Name> names) {
    HouseStore.NameOwner owner =
        new HouseStore.NameOwner(
            revision.asset().domainId(),
            revision.asset().projectId(),
            revision.asset().id(),
            AssetEvidence.of(revision.content()).table());
    tx.house().accept(owner, columns(names), revision.createdAt());
  }

  /** Takes names back that no longer stand; what is no name is passed over. */
  public static void forget(
      Transaction tx, String domainId, String assetId, Collection<Name> names) {
    tx.house().forget(domainId, assetId, columns(names));
  }

  private static List<HouseStore.ColumnName> columns(Collection<Name> names) {
    return names.stream()
        .filter(name -> name.target().type() == RunType.BUSINESS_NAMES)
        .map(name -> new HouseStore.ColumnName(column(name.target()), name.value()))
        .toList();
  }

  /** Remembers the names that a person wrote into a revision. */
  public static void written(
      Transaction tx, AssetRevision revision, Map<PredictionTarget, FieldText> changes) {
    List<Name> names = new ArrayList<>();
    changes.forEach(
        (target, text) -> {
          String value = text.human();
          if (value != null) {
            names.add(new Name(target, value));
          }
        });
    remember(tx, revision, names);
  }

  private static String column(PredictionTarget target) {
    return switch (target) {
      case PredictionTarget.OfAsset ignored -> "";
      case PredictionTarget.OfColumn column -> column.column();
    };
  }
}
