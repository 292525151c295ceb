// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.gateway;

import org.jspecify.annotations.NullMarked;
