// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

/**
 * What an ingestion did.
 *
 * @param tables tables looked at, skipped ones among them
 * @param columns columns of the tables that were ingested
 * @param created assets made
 * @param revised assets that got one new revision
 * @param unchanged assets left as they were
 * @param skipped tables and files left out
 * @param seconds how long it took
 */
public record IngestionSummary(
    int tables,
    int columns,
    int created,
    int revised,
    int unchanged,
    int skipped,
    double seconds) {}
