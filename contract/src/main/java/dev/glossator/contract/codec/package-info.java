// SPDX-License-Identifier: Apache-2.0
/** What the generated records decode and encode themselves with. */
@NullMarked
package dev.glossator.contract.codec;

import org.jspecify.annotations.NullMarked;
