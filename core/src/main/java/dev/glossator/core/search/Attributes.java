// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.util.Map;

/** Names of attributes: one spelling inside, every spelling that clients use outside. */
public final class Attributes {

  public static final String NAME = "name";
  public static final String DESCRIPTION = "description";
  public static final String PROJECT = "owningProjectId";
  public static final String TYPE = "typeIdentifier";
  public static final String EXTERNAL_IDENTIFIER = "externalIdentifier";
  public static final String TERMS = "glossaryTerms";
  public static final String GOVERNED_TERMS = "governedGlossaryTerms";
  public static final String GLOSSARY = "glossaryId";
  public static final String STATUS = "status";
  public static final String CREATED_AT = "createdAt";
  public static final String UPDATED_AT = "updatedAt";
  public static final String CREATED_BY = "createdBy";
  public static final String ENTITY = "entityId";
  public static final String ID = "id";
  public static final String SOURCE_CATEGORY = "amazonmetadata.sourceCategory";

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("creationTime", CREATED_AT),
          Map.entry("lastUpdatedTime", UPDATED_AT),
          Map.entry("lastUpdatedAt", UPDATED_AT),
          Map.entry("__DataZoneGlossaryTerms", TERMS),
          Map.entry("__DataZoneGovernedGlossaryTerms", GOVERNED_TERMS),
          Map.entry("BusinessGlossaryTermForm.businessGlossaryId", GLOSSARY),
          Map.entry("businessGlossaryId", GLOSSARY),
          Map.entry("glossaryIdentifier", GLOSSARY),
          Map.entry("owningProjectIdentifier", PROJECT),
          Map.entry("owningProject.id", PROJECT),
          Map.entry("typeName", TYPE),
          Map.entry("assetType", TYPE),
          Map.entry("entityType", TYPE),
          Map.entry("amazonmetadata.entityType", TYPE),
          Map.entry("assetId", ENTITY),
          Map.entry("identifier", ID),
          Map.entry("businessname", NAME),
          Map.entry("title", NAME));

  private Attributes() {}

  /** The spelling used inside; an unknown attribute keeps its own. */
  public static String canonical(String attribute) {
    return SPELLINGS.getOrDefault(attribute, attribute);
  }

  /** Whether the attribute is a time, in any spelling. */
  public static boolean isTime(String attribute) {
    var canonical = canonical(attribute);
    return canonical.equals(CREATED_AT) || canonical.equals(UPDATED_AT);
  }
}
