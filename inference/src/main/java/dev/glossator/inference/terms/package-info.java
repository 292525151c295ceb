// SPDX-License-Identifier: Apache-2.0
/** The shipped model and the shipped glossary for glossary associations. */
@NullMarked
package dev.glossator.inference.terms;

import org.jspecify.annotations.NullMarked;
