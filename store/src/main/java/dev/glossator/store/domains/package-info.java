// SPDX-License-Identifier: Apache-2.0
/** Domains, projects, and who belongs to them. */
@NullMarked
package dev.glossator.store.domains;

import org.jspecify.annotations.NullMarked;
