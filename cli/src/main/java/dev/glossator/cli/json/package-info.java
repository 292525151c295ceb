// SPDX-License-Identifier: Apache-2.0
/** JSON in and out, as plain maps and lists. */
@NullMarked
package dev.glossator.cli.json;

import org.jspecify.annotations.NullMarked;
