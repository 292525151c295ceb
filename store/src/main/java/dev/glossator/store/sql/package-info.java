// SPDX-License-Identifier: Apache-2.0
/** The few words of JDBC that every store speaks: bind, map, fail typed. */
@NullMarked
package dev.glossator.store.sql;

import org.jspecify.annotations.NullMarked;
