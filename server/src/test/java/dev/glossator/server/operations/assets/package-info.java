// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.operations.assets;

import org.jspecify.annotations.NullMarked;
