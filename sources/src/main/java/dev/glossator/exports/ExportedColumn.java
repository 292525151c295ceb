// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import org.jspecify.annotations.Nullable;

/**
 * A column with what is written about it.
 *
 * @param column its technical name
 * @param type its type in the source, if known
 * @param texts what is written
 */
public record ExportedColumn(String column, @Nullable String type, ExportedTexts texts) {}
