// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.store.Transaction;
import dev.glossator.store.evidence.EvidenceStore;
import dev.glossator.store.evidence.StoredEvidence;
import dev.glossator.store.scope.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evidence that was sent for an asset's table and for the tables around it. */
final class SentEvidence {

  private static final int NEIGHBOURS = 12;
  private static final int TABLES_LOOKED_AT = 500;
  private static final int COLUMNS_AROUND = 2_000;
  private static final int COLUMNS_KEPT = 8_000;

  /** Least recently used first; bounded by columns, since one table may have thousands. */
  private final LinkedHashMap<Version, TableEvidence> kept = new LinkedHashMap<>(16, 0.75f, true);

  private int columnsKept;

  private record Version(String domainId, String projectId, String externalId, Instant at) {}

  /**
   * What was found.
   *
   * @param table the asset's own table; null when nothing was sent for it
   * @param neighbours tables it refers to first, then others of its source
   * @param tables names of others of its source, many more; without a source of the assets of its
   *     project, its own among them
   */
  record Found(@Nullable TableEvidence table, List<TableEvidence> neighbours, List<String> tables) {

    /** Nothing was sent; other assets of the project may be tables of the same source. */
    static Found nothing(List<String> assets) {
      return new Found(null, List.of(), assets);
    }
  }

  Found find(Transaction tx, Scope scope, Asset asset) {
    String externalId = asset.externalId();
    if (externalId == null) {
      return Found.nothing(assets(tx, scope, asset));
    }
    String source = StoredEvidence.Key.source(externalId);
    List<EvidenceStore.Known> known =
        tx.evidence().known(scope, asset.projectId(), source, TABLES_LOOKED_AT);
    TableEvidence own =
        known.stream()
            .filter(table -> table.externalId().equals(externalId))
            .findFirst()
            .map(table -> read(tx, scope, asset, table))
            .orElseGet(() -> readNewest(tx, scope, asset, externalId));
    if (own == null) {
      return Found.nothing(assets(tx, scope, asset));
    }
    List<TableEvidence> neighbours = new ArrayList<>();
    int columns = 0;
    for (EvidenceStore.Known table : ordered(known, externalId, own)) {
      TableEvidence neighbour = columns < COLUMNS_AROUND ? read(tx, scope, asset, table) : null;
      if (neighbour != null) {
        neighbours.add(neighbour);
        columns += neighbour.columns().size();
      }
    }
    List<String> tables =
        known.stream()
            .map(EvidenceStore.Known::externalId)
            .filter(id -> !id.equals(externalId))
            .map(id -> Origin.unqualified(name(id)))
            .distinct()
            .toList();
    // A file is a source of its own; what lies beside it is known as an asset.
    return new Found(own, neighbours, tables.isEmpty() ? assets(tx, scope, asset) : tables);
  }

  /** Those the table refers to, then the rest in their order; never more than are wanted. */
  private static List<EvidenceStore.Known> ordered(
      List<EvidenceStore.Known> known, String own, TableEvidence table) {
    Set<String> referenced = new HashSet<>();
    table.keys().forEach(key -> referenced.add(String.valueOf(key.referencedTable())));
    table.inclusions().forEach(inclusion -> referenced.add(inclusion.referencedTable()));
    List<EvidenceStore.Known> first = new ArrayList<>();
    List<EvidenceStore.Known> rest = new ArrayList<>();
    for (EvidenceStore.Known other : known) {
      if (!other.externalId().equals(own)) {
        String name = name(other.externalId());
        boolean near = referenced.contains(name) || referenced.contains(Origin.unqualified(name));
        (near ? first : rest).add(other);
      }
    }
    first.addAll(rest);
    return first.subList(0, Math.min(NEIGHBOURS, first.size()));
  }

  private static List<String> assets(Transaction tx, Scope scope, Asset asset) {
    return tx.assets().firstNames(scope, asset.projectId(), TABLES_LOOKED_AT);
  }

  /** The name of a table within its source: the identity from its first slash on. */
  private static String name(String externalId) {
    return externalId.substring(externalId.indexOf('/') + 1);
  }

  private @Nullable TableEvidence readNewest(
      Transaction tx, Scope scope, Asset asset, String externalId) {
    return tx.evidence()
        .newest(scope, asset.projectId(), externalId, null)
        .map(SentEvidence::parse)
        .orElse(null);
  }

  private @Nullable TableEvidence read(
      Transaction tx, Scope scope, Asset asset, EvidenceStore.Known table) {
    Version version =
        new Version(asset.domainId(), asset.projectId(), table.externalId(), table.receivedAt());
    synchronized (kept) {
      TableEvidence known = kept.get(version);
      if (known != null) {
        return known;
      }
    }
    TableEvidence fresh = readNewest(tx, scope, asset, table.externalId());
    if (fresh != null) {
      keep(version, fresh);
    }
    return fresh;
  }

  private void keep(Version version, TableEvidence fresh) {
    synchronized (kept) {
      if (kept.put(version, fresh) == null) {
        columnsKept += fresh.columns().size();
      }
      Iterator<TableEvidence> eldest = kept.values().iterator();
      while (columnsKept > COLUMNS_KEPT && eldest.hasNext()) {
        columnsKept -= eldest.next().columns().size();
        eldest.remove();
      }
    }
  }

  private static TableEvidence parse(StoredEvidence evidence) {
    return EvidenceJson.read(evidence.body().getBytes(StandardCharsets.UTF_8));
  }
}
