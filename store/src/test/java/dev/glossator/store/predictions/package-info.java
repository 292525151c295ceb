// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.store.predictions;

import org.jspecify.annotations.NullMarked;
