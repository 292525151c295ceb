// SPDX-License-Identifier: Apache-2.0
/** What a command stands in: streams, terminal, exit codes, common options. */
@NullMarked
package dev.glossator.cli.shell;

import org.jspecify.annotations.NullMarked;
