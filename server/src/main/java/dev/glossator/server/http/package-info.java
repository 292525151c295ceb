// SPDX-License-Identifier: Apache-2.0
/** The listener: bounds size and time, names each request, and hands it on. */
@NullMarked
package dev.glossator.server.http;

import org.jspecify.annotations.NullMarked;
