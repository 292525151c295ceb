// SPDX-License-Identifier: Apache-2.0
/**
 * The run engine: leases runs, generates with no transaction open, and commits each item through
 * one door.
 *
 * <p>Threads: one keeper (claims, heartbeats, deadlines) and as many slots as runs are worked on at
 * the same time, all platform threads, since generation may sit in native code. A run that is being
 * worked on is shared between the two only through {@link
 * dev.glossator.server.worker.LeasedRun#lost()}.
 */
@NullMarked
package dev.glossator.server.worker;

import org.jspecify.annotations.NullMarked;
