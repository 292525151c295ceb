// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.core.search;

import org.jspecify.annotations.NullMarked;
