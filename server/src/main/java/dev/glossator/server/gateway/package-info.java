// SPDX-License-Identifier: Apache-2.0
/** A request's way: authenticate, route, decode, run, answer; knows no HTTP library. */
@NullMarked
package dev.glossator.server.gateway;

import org.jspecify.annotations.NullMarked;
