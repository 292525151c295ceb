// SPDX-License-Identifier: Apache-2.0
/** Evidence told in words, for those who only have its bytes. */
@NullMarked
package dev.glossator.sources.facts;

import org.jspecify.annotations.NullMarked;
