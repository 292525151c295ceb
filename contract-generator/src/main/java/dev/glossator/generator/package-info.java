// SPDX-License-Identifier: Apache-2.0
/** Turns the Smithy model of the wire into Java records; runs at build time only. */
@NullMarked
package dev.glossator.generator;

import org.jspecify.annotations.NullMarked;
