// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

/**
 * The right to work on a run. It is worth nothing once the run's fence is higher.
 *
 * @param runId the run
 * @param fence the run's fence when it was claimed
 */
public record Lease(String runId, long fence) {}
