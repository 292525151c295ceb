// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.util.Set;

/** The managed forms that generation reads and writes, at the revisions that are seeded. */
public final class ManagedForms {

  /** Prefix of the names of managed types. */
  public static final String PREFIX = "amazon.datazone.";

  /** Summary, read-me and source identifier of an asset. */
  public static final AssetForm COMMON_DETAILS =
      new AssetForm("AssetCommonDetailsForm", PREFIX + "AssetCommonDetailsFormType", "8", "{}");

  /** Business names, descriptions and terms of columns. */
  public static final AssetForm COLUMN_BUSINESS_METADATA =
      new AssetForm(
          "ColumnBusinessMetadataForm",
          PREFIX + "ColumnBusinessMetadataFormType",
          "8",
          "{\"columnsBusinessMetadata\":[]}");

  /** Pending predictions; read-only. */
  public static final AssetForm SUGGESTION =
      new AssetForm("SuggestionForm", PREFIX + "SuggestionFormType", "3", "{}");

  /** Form types whose content lists columns. */
  private static final Set<String> STRUCTURED =
      Set.of(
          PREFIX + "GlueTableFormType",
          PREFIX + "GlueViewFormType",
          PREFIX + "RedshiftTableFormType",
          PREFIX + "RedshiftViewFormType",
          PREFIX + "RelationalTableFormType");

  private ManagedForms() {}

  /** Whether forms of this type describe the columns of a table or view. */
  public static boolean isStructured(String typeName) {
    return STRUCTURED.contains(typeName);
  }
}
