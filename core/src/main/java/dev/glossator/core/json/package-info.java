// SPDX-License-Identifier: Apache-2.0
/** A small JSON tree for contents whose shape only their form type knows. */
@NullMarked
package dev.glossator.core.json;

import org.jspecify.annotations.NullMarked;
