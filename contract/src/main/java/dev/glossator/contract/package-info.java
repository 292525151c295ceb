// SPDX-License-Identifier: Apache-2.0
/** The wire: operations, errors and routing, bound to the generated records. */
@NullMarked
package dev.glossator.contract;

import org.jspecify.annotations.NullMarked;
