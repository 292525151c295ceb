// SPDX-License-Identifier: Apache-2.0
/** Bringing a source into the catalogue. */
@NullMarked
package dev.glossator.cli.ingestion;

import org.jspecify.annotations.NullMarked;
