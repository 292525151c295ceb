// SPDX-License-Identifier: Apache-2.0
/** From a path to reviewed proposals in one command. */
@NullMarked
package dev.glossator.cli.trial;

import org.jspecify.annotations.NullMarked;
