// SPDX-License-Identifier: Apache-2.0
/** The connection of a command: to the server of the folder, or to one started for its duration. */
@NullMarked
package dev.glossator.cli.session;

import org.jspecify.annotations.NullMarked;
