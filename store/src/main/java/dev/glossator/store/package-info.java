// SPDX-License-Identifier: Apache-2.0
/** The memory: one SQL text on SQLite (one folder) or PostgreSQL (many nodes). */
@NullMarked
package dev.glossator.store;

import org.jspecify.annotations.NullMarked;
