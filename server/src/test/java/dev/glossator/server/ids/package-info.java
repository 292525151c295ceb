// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.ids;

import org.jspecify.annotations.NullMarked;
