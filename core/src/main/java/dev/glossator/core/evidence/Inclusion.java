// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/**
 * A relation that nobody declared but the sample supports.
 *
 * @param column column of this table
 * @param referencedTable the other table
 * @param referencedColumn its column
 * @param sampled distinct sampled values looked up
 * @param matched of these, how many were found
 */
public record Inclusion(
    String column, String referencedTable, String referencedColumn, long sampled, long matched) {

  public boolean complete() {
    return sampled > 0 && matched == sampled;
  }
}
