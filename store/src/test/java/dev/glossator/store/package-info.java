// SPDX-License-Identifier: Apache-2.0
/** One suite of promises, kept by every engine. */
@NullMarked
package dev.glossator.store;

import org.jspecify.annotations.NullMarked;
