// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.server.auth;

import org.jspecify.annotations.NullMarked;
