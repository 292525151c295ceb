// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.sources.relations;

import org.jspecify.annotations.NullMarked;
