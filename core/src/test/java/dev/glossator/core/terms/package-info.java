// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.core.terms;

import org.jspecify.annotations.NullMarked;
