// SPDX-License-Identifier: Apache-2.0
/** User profiles: who is known in a domain. */
@NullMarked
package dev.glossator.server.operations.users;

import org.jspecify.annotations.NullMarked;
