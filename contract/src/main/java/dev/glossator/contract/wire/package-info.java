// SPDX-License-Identifier: Apache-2.0
/** A request and a response as bytes, independent of any HTTP library. */
@NullMarked
package dev.glossator.contract.wire;

import org.jspecify.annotations.NullMarked;
