// SPDX-License-Identifier: Apache-2.0
/** The catalogue as commands see it: tables, their texts, what is proposed for them. */
@NullMarked
package dev.glossator.cli.catalogue;

import org.jspecify.annotations.NullMarked;
