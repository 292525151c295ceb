// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.status;

import org.jspecify.annotations.NullMarked;
