// SPDX-License-Identifier: Apache-2.0
/**
 * The customer's world, read into evidence: a source lists its tables first and profiles them
 * afterwards.
 */
@NullMarked
package dev.glossator.sources;

import org.jspecify.annotations.NullMarked;
