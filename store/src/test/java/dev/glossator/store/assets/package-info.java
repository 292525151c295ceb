// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.store.assets;

import org.jspecify.annotations.NullMarked;
