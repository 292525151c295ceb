// SPDX-License-Identifier: Apache-2.0
/** Form types: what a Smithy fragment says about the contents of forms. */
@NullMarked
package dev.glossator.core.types;

import org.jspecify.annotations.NullMarked;
