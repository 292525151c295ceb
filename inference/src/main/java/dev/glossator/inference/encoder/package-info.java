// SPDX-License-Identifier: Apache-2.0
/** The embedded sentence encoder: short texts to vectors, without a network. */
@NullMarked
package dev.glossator.inference.encoder;

import org.jspecify.annotations.NullMarked;
