// SPDX-License-Identifier: Apache-2.0
/** Domains: one class per operation. */
@NullMarked
package dev.glossator.server.operations.domains;

import org.jspecify.annotations.NullMarked;
