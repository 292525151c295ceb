// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.operations.glossaries;

import org.jspecify.annotations.NullMarked;
