// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.BulkSelection;
import dev.glossator.contract.selection.Glob;
import dev.glossator.contract.wire.Lists;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.generation.AssetEvidence;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.operations.Globs;
import dev.glossator.store.Transaction;
import dev.glossator.store.assets.AssetStore;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a selection means: its globs read, and the assets that fit them in the order of names. */
final class Selected {

  /** A name without a dot, or in a database with schemas one with a single dot, and not cut. */
  private static final Pattern INGESTED =
      Pattern.compile("(?:postgresql:[0-9a-f]{16}/([^.~]+)\\.|[a-z]+:[0-9a-f]{16}/)([^.~]+)");

  /** The forms of so many assets are in memory at once. */
  private static final int READ_AT_ONCE = 100;

  private final Bulk.Wanted wanted;
  private final int limit;
  private final List<Glob> select;
  private final List<Glob> exclude;

  private Selected(Bulk.Wanted wanted, int limit) {
    this.wanted = wanted;
    this.limit = limit;
    this.select = Globs.read(wanted.select());
    this.exclude = Globs.read(wanted.exclude());
  }

  /**
   * Reads a selection.
   *
   * @throws ApiException 400 where a glob or the list of types is malformed
   */
  static Selected of(BulkSelection selection) {
    List<RunType> types =
        selection.types() == null
            ? List.of(RunType.values())
            : selection.types().stream().map(type -> RunType.valueOf(type.name())).toList();
    if (Set.copyOf(types).size() != types.size()) {
      throw ApiException.validation(
          "1 validation error detected: Value at 'selection.types' failed to satisfy constraint:"
              + " Member must have unique values");
    }
    Bulk.Wanted wanted =
        new Bulk.Wanted(
            Lists.orEmpty(selection.select()),
            Lists.orEmpty(selection.exclude()),
            types,
            Boolean.TRUE.equals(selection.again()));
    Integer limit = selection.limit();
    return new Selected(wanted, limit == null ? Integer.MAX_VALUE : limit);
  }

  Bulk.Wanted wanted() {
    return wanted;
  }

  /** An asset with the name by which selectors know it. */
  private record Named(String id, @Nullable String schema, String table) {
    String name() {
      return schema == null ? table : schema + "." + table;
    }
  }

  /**
   * The project's assets that fit, by name.
   *
   * @param ids their identifiers
   * @param widened of how many of them only columns are named, or columns left out: a run is about
   *     whole tables
   */
  record Assets(List<String> ids, long widened) {}

  Assets assets(Transaction tx, Scope scope, String projectId) {
    List<Named> fitting =
        named(tx, scope, tx.assets().ofProject(scope, projectId)).stream()
            .filter(this::fits)
            .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
            .limit(limit)
            .toList();
    return new Assets(
        fitting.stream().map(Named::id).toList(), fitting.stream().filter(this::widened).count());
  }

  private boolean fits(Named asset) {
    return (whole(asset) || columnsOf(select, asset))
        && exclude.stream().noneMatch(g -> g.wholeTable(asset.schema(), asset.table()));
  }

  private boolean widened(Named asset) {
    return !whole(asset) || columnsOf(exclude, asset);
  }

  private boolean whole(Named asset) {
    return select.isEmpty()
        || select.stream().anyMatch(g -> g.wholeTable(asset.schema(), asset.table()));
  }

  private static boolean columnsOf(List<Glob> globs, Named asset) {
    return globs.stream().anyMatch(g -> g.columnsOf(asset.schema(), asset.table()));
  }

  /**
   * The identity that ingestion gives a table says its name; where it may say another, or somebody
   * else gave it, the asset's forms are read.
   */
  private static List<Named> named(Transaction tx, Scope scope, List<AssetStore.Known> assets) {
    List<Named> named = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (AssetStore.Known asset : assets) {
      Matcher ingested = INGESTED.matcher(String.valueOf(asset.externalId()));
      if (ingested.matches()) {
        named.add(new Named(asset.id(), ingested.group(1), ingested.group(2)));
      } else {
        others.add(asset.id());
      }
    }
    for (int from = 0; from < others.size(); from += READ_AT_ONCE) {
      List<String> some = others.subList(from, Math.min(from + READ_AT_ONCE, others.size()));
      tx.assets().newest(scope, some).stream().map(Selected::named).forEach(named::add);
    }
    return named;
  }

  private static Named named(AssetRevision revision) {
    Origin origin = AssetEvidence.origin(revision.content());
    return new Named(revision.asset().id(), origin.schema(), origin.table());
  }
}
