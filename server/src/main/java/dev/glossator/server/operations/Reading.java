// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

/** An operation that changes nothing: it runs on a reader's snapshot and waits for no writer. */
public non-sealed interface Reading<I, O> extends ApiOperation<I, O> {}
