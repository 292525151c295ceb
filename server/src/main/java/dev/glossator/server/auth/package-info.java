// SPDX-License-Identifier: Apache-2.0
/** Who is calling, and what they may do. */
@NullMarked
package dev.glossator.server.auth;

import org.jspecify.annotations.NullMarked;
