// SPDX-License-Identifier: Apache-2.0
/** Why a text is proposed. */
@NullMarked
package dev.glossator.cli.explain;

import org.jspecify.annotations.NullMarked;
