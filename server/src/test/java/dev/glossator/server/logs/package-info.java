// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.logs;

import org.jspecify.annotations.NullMarked;
