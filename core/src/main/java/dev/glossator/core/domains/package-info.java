// SPDX-License-Identifier: Apache-2.0
/** Domains, projects, user profiles and memberships. */
@NullMarked
package dev.glossator.core.domains;

import org.jspecify.annotations.NullMarked;
