// SPDX-License-Identifier: Apache-2.0
/** Man pages and shell completion, made from the commands themselves. */
@NullMarked
package dev.glossator.cli.manual;

import org.jspecify.annotations.NullMarked;
