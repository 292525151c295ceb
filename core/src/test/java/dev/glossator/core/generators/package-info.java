// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.core.generators;

import org.jspecify.annotations.NullMarked;
