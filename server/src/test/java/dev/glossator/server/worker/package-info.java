// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.worker;

import org.jspecify.annotations.NullMarked;
