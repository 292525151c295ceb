// SPDX-License-Identifier: Apache-2.0
/** The six operations of metadata generation, and ListPredictions. */
@NullMarked
package dev.glossator.server.operations.runs;

import org.jspecify.annotations.NullMarked;
