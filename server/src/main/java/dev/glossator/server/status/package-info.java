// SPDX-License-Identifier: Apache-2.0
/** What the program says about itself to people and probes. */
@NullMarked
package dev.glossator.server.status;

import org.jspecify.annotations.NullMarked;
