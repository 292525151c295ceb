// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import org.jspecify.annotations.Nullable;

/**
 * A form attached to an asset.
 *
 * @param name the name under which the asset type attaches it
 * @param typeName its form type, with the prefix {@code amazon.datazone.} when that is managed
 * @param typeRevision the form type's revision
 * @param content a JSON object as text, exactly as it was handed in
 */
public record AssetForm(
    String name, @Nullable String typeName, @Nullable String typeRevision, String content) {

  /** The same form with another content. */
  public AssetForm withContent(String changed) {
    return new AssetForm(name, typeName, typeRevision, changed);
  }
}
