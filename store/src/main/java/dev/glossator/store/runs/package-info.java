// SPDX-License-Identifier: Apache-2.0
/** Runs and their items: submission, leases under a fence, progress, pages. */
@NullMarked
package dev.glossator.store.runs;

import org.jspecify.annotations.NullMarked;
