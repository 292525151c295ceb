// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.core.types;

import org.jspecify.annotations.NullMarked;
