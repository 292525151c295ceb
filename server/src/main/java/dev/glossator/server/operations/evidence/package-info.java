// SPDX-License-Identifier: Apache-2.0
/** Evidence that is sent apart from any asset. */
@NullMarked
package dev.glossator.server.operations.evidence;

import org.jspecify.annotations.NullMarked;
