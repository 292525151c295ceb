// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an asset type.
 *
 * @param domainId its domain; {@link TypeNames#MANAGED_DOMAIN} when it is managed
 * @param forms which form an asset of the type has under which name
 */
public record AssetType(
    String domainId,
    String name,
    long revision,
    @Nullable String description,
    Map<String, FormSlot> forms,
    String projectId,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {

  public AssetType {
    forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
  }

  /**
   * A place for a form.
   *
   * @param typeName the form type's name as the API shows it
   * @param typeRevision the form type's revision
   * @param required whether every asset of the type has the form
   */
  public record FormSlot(String typeName, long typeRevision, boolean required) {}
}
