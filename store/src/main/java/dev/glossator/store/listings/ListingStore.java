// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.listings;

import dev.glossator.core.listings.Listing;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchScope;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The listings of a domain; search knows the active ones. */
public final class ListingStore {

  private final Sql sql;
  private final SearchStore search;

  public ListingStore(Sql sql) {
    this.sql = sql;
    this.search = new SearchStore(sql);
  }

  /** Publishes a new revision of a listing, its first one included. */
  public void publish(ListingRevision revision, SearchDocument document) {
    var listing = revision.listing();
    sql.write(
        """
        INSERT INTO listing (domain_id, id, asset_id, project_id, revision, active, created_at,
          created_by, updated_at, updated_by)
        VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
        ON CONFLICT (domain_id, id) DO UPDATE SET revision = EXCLUDED.revision, active = 1,
          project_id = EXCLUDED.project_id, updated_at = EXCLUDED.updated_at,
          updated_by = EXCLUDED.updated_by""",
        listing.domainId(),
        listing.id(),
        listing.assetId(),
        listing.projectId(),
        listing.revision(),
        listing.createdAt(),
        listing.createdBy(),
        listing.updatedAt(),
        listing.updatedBy());
    sql.write(
        """
        INSERT INTO listing_revision (domain_id, listing_id, revision, asset_revision, asset_name,
          asset_type, description, forms, glossary_terms, governed_terms, asset_created_at,
          created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        listing.domainId(),
        listing.id(),
        revision.number(),
        revision.assetRevision(),
        revision.assetName(),
        revision.assetType(),
        revision.description(),
        revision.forms(),
        String.join(" ", revision.glossaryTerms()),
        String.join(" ", revision.governedTerms()),
        revision.assetCreatedAt(),
        revision.createdAt(),
        revision.createdBy());
    search.put(document);
  }

  /** Takes a listing out of what can be found; its revisions stay. */
  public void unpublish(Listing listing) {
    sql.write(
        """
        UPDATE listing SET active = 0, updated_at = ?, updated_by = ?
        WHERE domain_id = ? AND id = ?""",
        listing.updatedAt(),
        listing.updatedBy(),
        listing.domainId(),
        listing.id());
    search.remove(listing.domainId(), SearchScope.LISTING, listing.id());
  }

  public Optional<Listing> find(Scope scope, String id) {
    return sql.first(
        "SELECT * FROM listing WHERE domain_id = ? AND id = ?",
        ListingStore::map,
        scope.domainId(),
        id);
  }

  /** The listing of an asset. */
  public Optional<Listing> ofAsset(Scope scope, String assetId) {
    return ofAsset(scope.domainId(), assetId);
  }

  private Optional<Listing> ofAsset(String domainId, String assetId) {
    return sql.first(
        "SELECT * FROM listing WHERE domain_id = ? AND asset_id = ?",
        ListingStore::map,
        domainId,
        assetId);
  }

  /** The revision of that number, or the newest when it is null. */
  public Optional<ListingRevision> revision(Scope scope, String id, @Nullable Long number) {
    return find(scope, id)
        .flatMap(
            listing ->
                sql.first(
                    """
                    SELECT * FROM listing_revision
                    WHERE domain_id = ? AND listing_id = ? AND revision = ?""",
                    row -> revision(listing, row),
                    scope.domainId(),
                    id,
                    number == null ? listing.revision() : number));
  }

  /** Takes away an asset's listing with all its revisions. */
  public void deleteOfAsset(String domainId, String assetId) {
    ofAsset(domainId, assetId)
        .ifPresent(
            listing -> {
              search.remove(domainId, SearchScope.LISTING, listing.id());
              sql.write(
                  "DELETE FROM listing_revision WHERE domain_id = ? AND listing_id = ?",
                  domainId,
                  listing.id());
              sql.write(
                  "DELETE FROM listing WHERE domain_id = ? AND id = ?", domainId, listing.id());
            });
  }

  private static Listing map(Row row) {
    return new Listing(
        row.string("domain_id"),
        row.string("id"),
        row.string("asset_id"),
        row.string("project_id"),
        row.number("revision"),
        row.flag("active"),
        row.instant("created_at"),
        row.string("created_by"),
        row.instant("updated_at"),
        row.string("updated_by"));
  }

  private static ListingRevision revision(Listing listing, Row row) {
    return new ListingRevision(
        listing,
        row.number("revision"),
        row.number("asset_revision"),
        row.string("asset_name"),
        row.string("asset_type"),
        row.stringOrNull("description"),
        row.string("forms"),
        ids(row.string("glossary_terms")),
        ids(row.string("governed_terms")),
        row.instant("asset_created_at"),
        row.instant("created_at"),
        row.string("created_by"));
  }

  private static List<String> ids(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }
}
