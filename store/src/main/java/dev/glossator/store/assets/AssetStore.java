// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetDocument;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.listings.Listing;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import dev.glossator.store.predictions.PredictionStore;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assets of a domain. Every revision is kept; search knows the newest. */
public final class AssetStore {

  private final Sql sql;
  private final AssetContents contents;
  private final FieldTexts texts;
  private final SearchStore search;

  public AssetStore(Sql sql) {
    this.sql = sql;
    this.contents = new AssetContents(sql);
    this.texts = new FieldTexts(sql);
    this.search = new SearchStore(sql);
  }

  /** Whose text each field of an asset holds. */
  public FieldTexts texts() {
    return texts;
  }

  /**
   * Adds an asset with its first revision.
   *
   * @return false when its external identifier is taken; nothing is written then
   */
  public boolean insert(AssetRevision first) {
    var asset = first.asset();
    var added =
        sql.update(
            """
            INSERT INTO asset (domain_id, id, project_id, external_id, type_name, revision,
              created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            asset.domainId(),
            asset.id(),
            asset.projectId(),
            asset.externalId(),
            asset.typeName(),
            asset.revision(),
            asset.createdAt(),
            asset.createdBy());
    if (added == 1) {
      put(first);
    }
    return added == 1;
  }

  /**
   * Adds the revision that follows the newest one.
   *
   * @return false when somebody else added one meanwhile; nothing is written then
   */
  public boolean insertNext(AssetRevision next) {
    var asset = next.asset();
    var moved =
        sql.update(
            "UPDATE asset SET revision = ? WHERE domain_id = ? AND id = ? AND revision = ?",
            next.number(),
            asset.domainId(),
            asset.id(),
            next.number() - 1);
    if (moved == 1) {
      put(next);
    }
    return moved == 1;
  }

  private void put(AssetRevision revision) {
    contents.insert(revision);
    search.put(AssetDocument.of(revision, contents.searchable(revision)));
  }

  /**
   * Gives the newest revision other restricted terms; they are no part of what a revision fixes.
   */
  public void putGovernedTerms(AssetRevision newest, List<String> terms) {
    var content = newest.content();
    sql.write(
        """
        UPDATE asset_revision SET governed_terms = ?
        WHERE domain_id = ? AND asset_id = ? AND revision = ?""",
        String.join(" ", terms),
        newest.asset().domainId(),
        newest.asset().id(),
        newest.number());
    var changed =
        new AssetRevision(
            newest.asset(),
            newest.number(),
            newest.typeRevision(),
            new AssetContent(
                content.name(),
                content.description(),
                content.forms(),
                content.glossaryTerms(),
                terms),
            newest.createdAt(),
            newest.createdBy());
    search.put(AssetDocument.of(changed, contents.searchable(changed)));
  }

  /** What search knows of a revision, with the texts as they were written. */
  public List<SearchField> fields(AssetRevision revision) {
    return AssetDocument.of(revision, contents.searchable(revision)).fields();
  }

  /** What search is to know of an asset's listing. */
  public SearchDocument listed(AssetRevision revision, Listing listing) {
    return AssetDocument.listed(revision, listing, contents.searchable(revision));
  }

  public Optional<Asset> find(Scope scope, String id) {
    return sql.first(
            "SELECT * FROM asset WHERE domain_id = ? AND id = ?",
            AssetStore::asset,
            scope.domainId(),
            id)
        .filter(asset -> scope.sees(asset.projectId()));
  }

  public Optional<Asset> findExternal(Scope scope, String externalId) {
    return sql.first(
            "SELECT * FROM asset WHERE domain_id = ? AND external_id = ?",
            AssetStore::asset,
            scope.domainId(),
            externalId)
        .filter(asset -> scope.sees(asset.projectId()));
  }

  /** The revision of that number, or the newest when it is null. */
  public Optional<AssetRevision> revision(Scope scope, String id, @Nullable Long number) {
    return contents
        .find(scope.domainId(), id, number)
        .filter(revision -> scope.sees(revision.asset().projectId()));
  }

  /** The revision that a listing shows to everybody in its domain. */
  public Optional<AssetRevision> published(Scope scope, ListingRevision listing) {
    return contents.find(scope.domainId(), listing.listing().assetId(), listing.assetRevision());
  }

  /** The newest revision. */
  public Optional<AssetRevision> newest(Scope scope, String id) {
    return revision(scope, id, null);
  }

  /**
   * The newest revisions of some assets, in no order that means anything; few statements. They do
   * not name the project: until its first ANALYZE PostgreSQL would read all that it owns.
   */
  public List<AssetRevision> newest(Scope scope, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>(ids);
    values.addFirst(scope.domainId());
    return contents.newest(
        scope.domainId(),
        sql
            .list(
                "SELECT * FROM asset WHERE domain_id = ? AND id IN ("
                    + Sql.places(ids.size())
                    + ")",
                AssetStore::asset,
                values.toArray())
            .stream()
            .filter(asset -> scope.sees(asset.projectId()))
            .toList());
  }

  /**
   * When and by whom a revision was made.
   *
   * @param number the revision
   */
  public record Stamp(long number, Instant createdAt, String createdBy) {}

  /** Revisions of an asset, the newest first, only those below {@code before}. */
  public List<Stamp> stamps(Scope scope, String id, long before, int limit) {
    Scope.Condition visible = scope.onAsset(id);
    return sql.list(
        """
        SELECT revision, created_at, created_by FROM asset_revision
        WHERE domain_id = ? AND asset_id = ? AND revision < ?%s
        ORDER BY revision DESC LIMIT ?"""
            .formatted(visible.text()),
        row ->
            new Stamp(row.number("revision"), row.instant("created_at"), row.string("created_by")),
        visible.between(List.of(scope.domainId(), id, before), limit));
  }

  /**
   * An asset as its source calls it.
   *
   * @param externalId absent where nobody gave one
   */
  public record Known(String id, @Nullable String externalId) {}

  /** All assets of a project, oldest first. */
  public List<Known> ofProject(Scope scope, String projectId) {
    if (!scope.sees(projectId)) {
      return List.of();
    }
    return sql.list(
        """
        SELECT id, external_id FROM asset WHERE domain_id = ? AND project_id = ?
        ORDER BY created_at, id""",
        row -> new Known(row.string("id"), row.stringOrNull("external_id")),
        scope.domainId(),
        projectId);
  }

  /**
   * What the first assets of a project were called when they were made, oldest first: what their
   * sources call them, before anybody accepted another name.
   */
  public List<String> firstNames(Scope scope, String projectId, int limit) {
    if (!scope.sees(projectId)) {
      return List.of();
    }
    return sql.list(
        """
        SELECT r.name AS name FROM asset a
        JOIN asset_revision r
          ON r.domain_id = a.domain_id AND r.asset_id = a.id AND r.revision = 1
        WHERE a.domain_id = ? AND a.project_id = ? ORDER BY a.created_at, a.id LIMIT ?""",
        row -> row.string("name"),
        scope.domainId(),
        projectId,
        limit);
  }

  /** Whether there is an asset of the type. */
  public boolean anyOfType(Scope scope, String typeName) {
    return sql.exists(
        "SELECT 1 FROM asset WHERE domain_id = ? AND type_name = ? LIMIT 1",
        scope.domainId(),
        typeName);
  }

  /** Takes an asset away with all its revisions and what is predicted for it. */
  public void delete(String domainId, String id) {
    contents.delete(domainId, id);
    texts.delete(domainId, id);
    new PredictionStore(sql).delete(id);
    sql.write("DELETE FROM asset WHERE domain_id = ? AND id = ?", domainId, id);
    search.remove(domainId, SearchScope.ASSET, id);
  }

  static Asset asset(Row row) {
    return new Asset(
        row.string("domain_id"),
        row.string("id"),
        row.string("project_id"),
        row.stringOrNull("external_id"),
        row.string("type_name"),
        row.number("revision"),
        row.instant("created_at"),
        row.string("created_by"));
  }
}
