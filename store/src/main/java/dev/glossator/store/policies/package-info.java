// SPDX-License-Identifier: Apache-2.0
/** What projects accept without a person. */
@NullMarked
package dev.glossator.store.policies;

import org.jspecify.annotations.NullMarked;
