// SPDX-License-Identifier: Apache-2.0
/** Signature version 4 as pure functions of bytes and an instant, for both ends of the wire. */
@NullMarked
package dev.glossator.contract.signing;

import org.jspecify.annotations.NullMarked;
