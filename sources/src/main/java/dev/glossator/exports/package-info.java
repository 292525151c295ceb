// SPDX-License-Identifier: Apache-2.0
/** Decisions written out in the forms other tools read; knows nothing of where tables came from. */
@NullMarked
package dev.glossator.exports;

import org.jspecify.annotations.NullMarked;
