// SPDX-License-Identifier: Apache-2.0
/** People and their access keys. */
@NullMarked
package dev.glossator.cli.keys;

import org.jspecify.annotations.NullMarked;
