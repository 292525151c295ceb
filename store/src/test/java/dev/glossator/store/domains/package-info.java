// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.store.domains;

import org.jspecify.annotations.NullMarked;
