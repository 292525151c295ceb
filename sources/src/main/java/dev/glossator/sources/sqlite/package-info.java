// SPDX-License-Identifier: Apache-2.0
/** SQLite database files, opened read-only. */
@NullMarked
package dev.glossator.sources.sqlite;

import org.jspecify.annotations.NullMarked;
