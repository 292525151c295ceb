// SPDX-License-Identifier: Apache-2.0
/** Glossaries, their terms, and restricted terms on assets. */
@NullMarked
package dev.glossator.server.operations.glossaries;

import org.jspecify.annotations.NullMarked;
