// SPDX-License-Identifier: Apache-2.0
/** How tables and what is proposed for them are shown. */
@NullMarked
package dev.glossator.cli.proposals;

import org.jspecify.annotations.NullMarked;
