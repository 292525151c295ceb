// SPDX-License-Identifier: Apache-2.0
/** Access keys: what requests are signed with. */
@NullMarked
package dev.glossator.server.operations.keys;

import org.jspecify.annotations.NullMarked;
