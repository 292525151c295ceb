// SPDX-License-Identifier: Apache-2.0
/** Access keys, whose secrets never lie open in the database. */
@NullMarked
package dev.glossator.store.access;

import org.jspecify.annotations.NullMarked;
