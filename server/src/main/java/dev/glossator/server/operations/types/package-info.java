// SPDX-License-Identifier: Apache-2.0
/** Form types and asset types. */
@NullMarked
package dev.glossator.server.operations.types;

import org.jspecify.annotations.NullMarked;
