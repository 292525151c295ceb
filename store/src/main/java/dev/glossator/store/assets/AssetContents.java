// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.json.Json;
import dev.glossator.core.types.TypeNames;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The contents of revisions. A form of 300,000 characters rarely changes from one revision to the
 * next, so a form's text lies once per asset under its digest.
 */
final class AssetContents {

  private static final String NO_TEXT = "{}";

  /** Of a revision, by names that an asset's own columns do not have. */
  private static final String COLUMNS =
      "r.revision AS number, r.type_revision, r.name, r.description, r.forms, r.glossary_terms,"
          + " r.governed_terms, r.created_at AS made_at, r.created_by AS made_by";

  private static final String WITH_TEXTS =
      """
      SELECT a.*, c.digest, c.content, %s
      FROM asset a JOIN asset_revision r ON r.domain_id = a.domain_id AND r.asset_id = a.id
        AND r.revision = COALESCE(CAST(? AS BIGINT), a.revision)
      LEFT JOIN asset_content c ON c.domain_id = a.domain_id AND c.asset_id = a.id
        AND r.forms LIKE '%%' || c.digest || '%%'
      WHERE a.domain_id = ? AND a.id = ?"""
          .formatted(COLUMNS);

  private final Sql sql;

  AssetContents(Sql sql) {
    this.sql = sql;
  }

  void insert(AssetRevision revision) {
    var asset = revision.asset();
    var content = revision.content();
    var forms = new ArrayList<Json>();
    for (var form : content.forms()) {
      var digest = digest(form.content());
      sql.write(
          """
          INSERT INTO asset_content (domain_id, asset_id, digest, content) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING""",
          asset.domainId(),
          asset.id(),
          digest,
          form.content());
      forms.add(reference(form, digest));
    }
    sql.write(
        """
        INSERT INTO asset_revision (domain_id, asset_id, revision, type_revision, name, description,
          forms, glossary_terms, governed_terms, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        asset.domainId(),
        asset.id(),
        revision.number(),
        revision.typeRevision(),
        content.name(),
        content.description(),
        new Json.Items(forms).write(),
        String.join(" ", content.glossaryTerms()),
        String.join(" ", content.governedTerms()),
        revision.createdAt(),
        revision.createdBy());
  }

  private static Json reference(AssetForm form, String digest) {
    var reference =
        Json.Members.NONE.with("name", Json.text(form.name())).with("digest", Json.text(digest));
    if (form.typeName() != null) {
      reference = reference.with("type", Json.text(form.typeName()));
    }
    return form.typeRevision() == null
        ? reference
        : reference.with("revision", Json.text(form.typeRevision()));
  }

  /**
   * A revision with its asset and the texts of its forms, in one statement.
   *
   * @param number null: the newest
   */
  Optional<AssetRevision> find(String domainId, String id, @Nullable Long number) {
    Map<String, String> texts = new HashMap<>();
    List<AssetRevision> withDigests =
        sql.list(
            WITH_TEXTS,
            row -> {
              String digest = row.stringOrNull("digest");
              if (digest != null) {
                texts.put(digest, row.string("content"));
              }
              return revision(AssetStore.asset(row), row, UnaryOperator.identity());
            },
            number,
            domainId,
            id);
    return withDigests.stream().findFirst().map(revision -> with(texts, revision));
  }

  /** A revision whose forms hold digests so far. */
  private static AssetRevision with(Map<String, String> texts, AssetRevision revision) {
    AssetContent content = revision.content();
    return new AssetRevision(
        revision.asset(),
        revision.number(),
        revision.typeRevision(),
        new AssetContent(
            content.name(),
            content.description(),
            content.forms().stream()
                .map(form -> form.withContent(texts.getOrDefault(form.content(), NO_TEXT)))
                .toList(),
            content.glossaryTerms(),
            content.governedTerms()),
        revision.createdAt(),
        revision.createdBy());
  }

  /** The newest revisions of assets of one domain: one statement for them, one for their forms. */
  List<AssetRevision> newest(String domainId, List<Asset> assets) {
    if (assets.isEmpty()) {
      return List.of();
    }
    Map<String, Asset> byId = new HashMap<>();
    assets.forEach(asset -> byId.put(asset.id(), asset));
    List<String> values = new ArrayList<>(byId.keySet());
    values.addFirst(domainId);
    String newest =
        """
        FROM asset a JOIN asset_revision r
          ON r.domain_id = a.domain_id AND r.asset_id = a.id AND r.revision = a.revision %s
        WHERE a.domain_id = ? AND a.id IN (%s)""";
    String places = Sql.places(byId.size());
    String referred =
        """
         JOIN asset_content c ON c.domain_id = r.domain_id AND c.asset_id = r.asset_id
          AND r.forms LIKE '%' || c.digest || '%'""";
    Map<String, String> texts = new HashMap<>();
    sql.list(
            "SELECT c.digest, c.content " + newest.formatted(referred, places),
            row -> Map.entry(row.string("digest"), row.string("content")),
            values.toArray())
        .forEach(text -> texts.put(text.getKey(), text.getValue()));
    return sql.list(
        "SELECT r.asset_id, " + COLUMNS + " " + newest.formatted("", places),
        row ->
            revision(
                Objects.requireNonNull(byId.get(row.string("asset_id"))),
                row,
                digest -> texts.getOrDefault(digest, NO_TEXT)),
        values.toArray());
  }

  private static AssetRevision revision(Asset asset, Row row, UnaryOperator<String> textOf) {
    return new AssetRevision(
        asset,
        row.number("number"),
        row.number("type_revision"),
        new AssetContent(
            row.string("name"),
            row.stringOrNull("description"),
            forms(row.string("forms"), textOf),
            ids(row.string("glossary_terms")),
            ids(row.string("governed_terms"))),
        row.instant("made_at"),
        row.string("made_by"));
  }

  private static List<AssetForm> forms(String references, UnaryOperator<String> textOf) {
    var forms = new ArrayList<AssetForm>();
    var items = Json.read(references) instanceof Json.Items array ? array : null;
    if (items == null || items.values().isEmpty()) {
      return forms;
    }
    Map<String, String> texts = new HashMap<>();
    for (var item : items.values()) {
      if (item instanceof Json.Members reference && reference.text("name") != null) {
        var digest = String.valueOf(reference.text("digest"));
        forms.add(
            new AssetForm(
                String.valueOf(reference.text("name")),
                reference.text("type"),
                reference.text("revision"),
                texts.computeIfAbsent(digest, textOf)));
      }
    }
    return forms;
  }

  /** For each form the members that free text finds, as its form type says. */
  Map<String, Set<String>> searchable(AssetRevision revision) {
    Map<String, Set<String>> searchable = new HashMap<>();
    for (var form : revision.content().forms()) {
      if (form.typeName() != null) {
        searchable.put(
            form.name(),
            Set.of(
                searchablePaths(
                        TypeNames.domainOf(revision.asset().domainId(), form.typeName()),
                        form.typeName(),
                        form.typeRevision())
                    .split(" ")));
      }
    }
    return searchable;
  }

  private String searchablePaths(String domainId, String typeName, @Nullable String revision) {
    return sql.first(
            """
            SELECT searchable FROM form_type
            WHERE domain_id = ? AND name = ? AND (CAST(? AS BIGINT) IS NULL OR revision = ?)
            ORDER BY revision DESC LIMIT 1""",
            row -> row.string("searchable"),
            domainId,
            typeName,
            number(revision),
            number(revision))
        .orElse("");
  }

  private static @Nullable Long number(@Nullable String revision) {
    return revision == null || !revision.matches("[0-9]{1,18}") ? null : Long.valueOf(revision);
  }

  void delete(String domainId, String assetId) {
    sql.write("DELETE FROM asset_revision WHERE domain_id = ? AND asset_id = ?", domainId, assetId);
    sql.write("DELETE FROM asset_content WHERE domain_id = ? AND asset_id = ?", domainId, assetId);
  }

  static List<String> ids(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
