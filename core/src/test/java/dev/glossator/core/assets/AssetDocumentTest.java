// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.listings.Listing;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssetDocumentTest {

  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  private final AssetRevision revision =
      new AssetRevision(
          new Asset("d", "a1", "p1", "pg:1/x", "amazon.datazone.GlueTableAssetType", 1, NOW, "u1"),
          1,
          1,
          new AssetContent(
              "Sales Orders",
              "All of them.",
              List.of(
                  TestingAssets.table(
                      "{\"tableName\":\"sls_ord\",\"rows\":12,\"open\":true,\"tags\":[\"a\",\"b\"],"
                          + "\"columns\":[{\"columnName\":\"ord_no\",\"dataType\":\"int\"},"
                          + "{\"columnName\":\"cust_no\"}]}"),
                  TestingAssets.business(
                      "{\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"ord_no\","
                          + "\"glossaryTerms\":[\"t2\"]}]}")),
              List.of("t1"),
              List.of("g1")),
          NOW,
          "u1");
  private final Map<String, Set<String>> searchable =
      Map.of("Table", Set.of("tableName", "columns.columnName", "tags"));

  @Test
  void makesAnAssetFindableByItsOwnAttributesAndItsForms() {
    var document = AssetDocument.of(revision, searchable);
    assertThat(document.scope()).isEqualTo(SearchScope.ASSET);
    assertThat(document.fields())
        .contains(
            SearchField.found("name", "Sales Orders"),
            new SearchField("description", null, null, "All of them."),
            SearchField.exact("externalIdentifier", "pg:1/x"),
            SearchField.exact("owningProjectId", "p1"),
            SearchField.exact("typeIdentifier", "amazon.datazone.GlueTableAssetType"),
            SearchField.exact("typeIdentifier", "GlueTableAssetType"),
            SearchField.exact("glossaryTerms", "t1"),
            SearchField.exact("glossaryTerms", "t2"),
            SearchField.exact("governedGlossaryTerms", "g1"),
            SearchField.found("Table.tableName", "sls_ord"),
            new SearchField("Table.rows", "12", 12L, ""),
            new SearchField("Table.open", "true", null, ""),
            new SearchField("Table.tags", null, null, "a\nb\n"),
            new SearchField("Table.columns.columnName", null, null, "ord_no\ncust_no\n"))
        .noneMatch(field -> field.attribute().contains("dataType"));
  }

  @Test
  void findsNothingInFormsWhoseTypeSaysNothing() {
    assertThat(AssetDocument.of(revision, Map.of()).fields())
        .contains(SearchField.exact("Table.tableName", "sls_ord"))
        .noneMatch(field -> field.text().contains("ord_no"));
  }

  @Test
  void knowsAListingByItsOwnIdentifier() {
    var listing = new Listing("d", "l1", "a1", "p1", 1, true, NOW, "u1", NOW.plusSeconds(1), "u1");
    var document = AssetDocument.listed(revision, listing, searchable);
    assertThat(document.id()).isEqualTo("l1");
    assertThat(document.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(document.fields())
        .contains(SearchField.exact("id", "l1"), SearchField.exact("entityId", "a1"))
        .doesNotContain(SearchField.exact("id", "a1"));
  }

  @Test
  void cutsValuesThatNoFilterCanName() {
    var field = SearchField.exact("a", "🧀".repeat(300));
    assertThat(String.valueOf(field.value()))
        .hasSizeLessThanOrEqualTo(257)
        .doesNotEndWith("\ud83e");
  }
}
