// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

/**
 * An entry of a dictionary.
 *
 * @param key an abbreviation or a whole column name
 * @param expansion what it stands for
 * @param wholeName whether the key is a whole column name
 */
public record DictionaryLine(String key, String expansion, boolean wholeName) {}
