// SPDX-License-Identifier: Apache-2.0
/** An organisation's own dictionaries. */
@NullMarked
package dev.glossator.server.operations.house;

import org.jspecify.annotations.NullMarked;
