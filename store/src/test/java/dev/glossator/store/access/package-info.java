// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.store.access;

import org.jspecify.annotations.NullMarked;
