// SPDX-License-Identifier: Apache-2.0
/** Identities that grow with time. */
@NullMarked
package dev.glossator.server.ids;

import org.jspecify.annotations.NullMarked;
