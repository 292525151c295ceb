// SPDX-License-Identifier: Apache-2.0
/** Glossaries and dictionaries that people bring as files. */
@NullMarked
package dev.glossator.cli.vocabulary;

import org.jspecify.annotations.NullMarked;
