// SPDX-License-Identifier: Apache-2.0
/** What has to be done now and then. */
@NullMarked
package dev.glossator.server.chores;

import org.jspecify.annotations.NullMarked;
