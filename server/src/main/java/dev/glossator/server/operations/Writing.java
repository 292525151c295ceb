// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

/** An operation that changes something: it runs on the writer, and returns when it is durable. */
public non-sealed interface Writing<I, O> extends ApiOperation<I, O> {}
