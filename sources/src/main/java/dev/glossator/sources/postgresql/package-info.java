// SPDX-License-Identifier: Apache-2.0
/** PostgreSQL databases, visited as a guest: read-only, with short time-outs. */
@NullMarked
package dev.glossator.sources.postgresql;

import org.jspecify.annotations.NullMarked;
