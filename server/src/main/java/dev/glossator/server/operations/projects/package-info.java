// SPDX-License-Identifier: Apache-2.0
/** Projects: one class per operation. */
@NullMarked
package dev.glossator.server.operations.projects;

import org.jspecify.annotations.NullMarked;
