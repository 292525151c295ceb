// SPDX-License-Identifier: Apache-2.0
/** Events written with their cause, sent later. */
@NullMarked
package dev.glossator.store.events;

import org.jspecify.annotations.NullMarked;
