// SPDX-License-Identifier: Apache-2.0
/** Tests of the scorers, by cases worked by hand. */
@NullMarked
package dev.glossator.cli.bench;

import org.jspecify.annotations.NullMarked;
