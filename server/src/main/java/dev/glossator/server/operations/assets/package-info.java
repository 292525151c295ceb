// SPDX-License-Identifier: Apache-2.0
/** Assets and their revisions. */
@NullMarked
package dev.glossator.server.operations.assets;

import org.jspecify.annotations.NullMarked;
